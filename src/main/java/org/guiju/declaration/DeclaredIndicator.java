package org.guiju.declaration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that is made public with a standard of the declarer's own (Standardization Law art.
 * 27).
 *
 * @param standard number of the standard it belongs to; absent for all own standards of the
 *     declaration
 * @param name what is measured
 * @param kind functional or performance
 * @param value the value promised, in words or figures
 * @param unit of the value
 * @param method how it is tested, inspected or evaluated (Order 83 art. 12)
 */
@Schema(description = "An indicator made public with a standard of the declarer's own.")
public record DeclaredIndicator(
    @Schema(
            description =
                "Number of the standard; absent for all own standards of the declaration.")
        @Size(max = 300)
        @Nullable String standard,
    @Schema(description = "What is measured.") @NotNull @NotBlank @Size(max = 300) String name,
    @NotNull IndicatorKind kind,
    @Schema(description = "The value promised, in words or figures.") @Size(max = 1000)
        @Nullable String value,
    @Schema(description = "Unit of the value.") @Size(max = 60) @Nullable String unit,
    @Schema(description = "How it is tested, inspected or evaluated.") @Size(max = 1000)
        @Nullable String method) {}
