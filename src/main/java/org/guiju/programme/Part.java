package org.guiju.programme;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a lower region carries of a target.
 *
 * @param region code of the region
 * @param value what is to be reached there
 * @param department who answers for it there; null where the document does not say
 * @param credit how what is done together with others is credited to it; null as for the whole
 */
@Schema(name = "TargetPart", description = "What a lower region carries of a target.")
public record Part(
    @Schema(description = "Code of the region.") String region,
    @Schema(description = "What is to be reached there.") BigDecimal value,
    @Schema(description = "Who answers for it there.") @Nullable String department,
    @Schema(
            description =
                "How what is done together with others is credited to it; null as for the whole.")
        @Nullable Credit credit) {}
