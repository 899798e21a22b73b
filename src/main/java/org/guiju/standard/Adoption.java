package org.guiju.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.AdoptionDegree;

/** An international standard that is adopted, and how closely. */
@Schema(
    name = "Adoption",
    description = "An international standard that is adopted, and how closely.")
public record Adoption(
    @Schema(description = "Its reference, such as ISO 9001:2015.") @NotBlank @Size(max = 200)
        String reference,
    @Schema(description = "Degree of correspondence.") @NotNull AdoptionDegree degree) {}
