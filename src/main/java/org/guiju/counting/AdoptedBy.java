package org.guiju.counting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A national standard in force that adopts an edition of an international one.
 *
 * @param standard the national standard
 * @param number its number; null where it has none
 * @param reference the edition that it adopts, such as ISO 9001:2008
 * @param degree how closely: IDT, MOD or NEQ
 * @param older whether that edition is of an earlier year than the one that the row is of
 */
@Schema(
    name = "EvidenceAdoption",
    description = "A national standard in force that adopts an edition of an international one.")
public record AdoptedBy(
    @Schema(description = "Id of the national standard.") UUID standard,
    @Schema(description = "Its number.") @Nullable String number,
    @Schema(description = "The edition that it adopts, such as ISO 9001:2008.") String reference,
    @Schema(description = "How closely: IDT, MOD or NEQ.") String degree,
    @Schema(description = "Whether that edition is of an earlier year than that of the row.")
        boolean older) {}
