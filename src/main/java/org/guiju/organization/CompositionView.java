package org.guiju.organization;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a committee is composed on a day, compared with the rules. */
@Schema(
    name = "Composition",
    description = "How a committee is composed on a day, compared with the rules.")
public record CompositionView(
    @Schema(description = "Code of the committee.") String committee,
    LocalDate asOf,
    @Schema(description = "Persons among its members.") long members,
    @Schema(description = "Whether it agrees with every rule that is for it.") boolean agrees,
    @Schema(description = "One for each rule that is for it.") List<CompositionFinding> findings) {

  public CompositionView {
    findings = List.copyOf(findings);
  }
}
