package org.guiju.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client's request to record a committee. */
@Schema(description = "A committee to be recorded.")
public record NewCommittee(
    @Schema(description = "Its code, in any spelling.", examples = "SAC/TC 28")
        @NotBlank
        @Size(max = 160)
        String code,
    @Schema(description = "Name in Chinese.") @Size(max = 500) @Nullable String nameZh,
    @Schema(description = "Name in English.") @Size(max = 500) @Nullable String nameEn,
    @Schema(
            description =
                "Code of the committee above it, which must be known; what the code says where absent.")
        @Size(max = 160)
        @Nullable String parent,
    @Schema(description = "Whose committee it is; what the code says where absent.")
        @Nullable CommitteeLevel level,
    @Schema(description = "Organization that keeps its secretariat.") @Nullable UUID secretariat,
    @Schema(description = "Since when it exists; where absent it is taken to have always existed.")
        @Nullable LocalDate effectiveOn,
    @Schema(description = "Why it is recorded.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {}
