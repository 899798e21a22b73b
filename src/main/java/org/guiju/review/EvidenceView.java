package org.guiju.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that speaks for or against an edition. */
@Schema(
    name = "EditionEvidence",
    description = "All that speaks for or against an edition, as it stands on a day.")
record EvidenceView(
    UUID standard,
    @Schema(description = "State on the day.") String state,
    @Schema(description = "How many matters of each type there are about it.")
        Map<String, Long> matters,
    @Schema(description = "Evaluations, the latest first.") List<EvaluationView> evaluations,
    @Schema(description = "Feedback, the latest first; see feedback-report.")
        List<MatterNote> feedback,
    @Schema(description = "Complaints and reports, the latest first.") List<MatterNote> complaints,
    @Schema(description = "Appeals, the latest first.") List<MatterNote> appeals,
    @Schema(description = "Amendment slips, the latest first.") List<MatterNote> amendments,
    @Schema(description = "Slips published, orders to correct and the like, the first one first.")
        List<Measure> measures,
    @Schema(description = "How many valid editions cite it.") long citingStandards,
    @Schema(description = "How many running projects cite it.") long citingProjects,
    @Schema(description = "How many public declarations name it.") long declarations,
    @Schema(
            description =
                "How many declarations that name it came to a state of supervision: INSPECTED,"
                    + " CORRECTION_ORDERED, PUBLICISED, REVOKED.")
        Map<String, Long> inspections) {

  /** A step taken about the edition beside its life. */
  @Schema(name = "EditionMeasure", description = "A measure taken about an edition.")
  record Measure(
      @Schema(description = "The event.") UUID event,
      @Schema(description = "Verb of the step.") String action,
      LocalDate on) {}
}
