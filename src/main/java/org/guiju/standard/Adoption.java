package org.guiju.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.AdoptionDegree;
import org.guiju.vocabulary.WorkType;

/** An international standard that is adopted, and how closely. */
@Schema(
    name = "Adoption",
    description = "An international standard that is adopted, and how closely.")
public record Adoption(
    @Schema(description = "Its reference, such as ISO 9001:2015.") @NotBlank @Size(max = 200)
        String reference,
    @Schema(description = "Degree of correspondence.") @NotNull AdoptionDegree degree) {

  /**
   * Whether a standard is an adoption: it adopts something as identical or modified or, where it
   * names nothing, its project was one of adoption.
   */
  public static boolean isMade(List<Adoption> adopts, WorkType workType) {
    return adopts.isEmpty()
        ? workType == WorkType.ADOPTION
        : adopts.stream().anyMatch(one -> one.degree() != AdoptionDegree.NEQ);
  }
}
