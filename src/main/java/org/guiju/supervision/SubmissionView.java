package org.guiju.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.matter.MatterDesk;
import org.jspecify.annotations.Nullable;

/** What became of something that the public handed in. */
@Schema(name = "Submission", description = "What became of what was handed in.")
public record SubmissionView(
    @Schema(description = "The matter that it is.") UUID matter,
    SubmissionAbout about,
    String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    @Schema(description = "Whether it came to its end.") boolean ended,
    @Schema(description = "The reply, once there is one.") @Nullable String reply,
    @Schema(description = "What came of it, once that is recorded.") @Nullable String result,
    @Schema(description = "What was done, oldest first.") List<StepView> steps,
    @Schema(description = "Whether a contact is kept.") boolean contactKept) {

  /** A step that was taken. */
  @Schema(name = "SubmissionStep", description = "A step that was taken.")
  public record StepView(
      String action,
      @Schema(description = "Its name by Accept-Language.") String name,
      LocalDate on) {}

  static SubmissionView of(MatterDesk.Standing matter, boolean contactKept, Locale locale) {
    return new SubmissionView(
        matter.id(),
        new SubmissionAbout(SubmissionAbout.Type.valueOf(matter.aboutType()), matter.aboutId()),
        matter.state(),
        matter.stateName().in(locale),
        matter.ended(),
        matter.text("reply"),
        matter.text("result"),
        matter.steps().stream()
            .map(step -> new StepView(step.action(), step.name().in(locale), step.on()))
            .toList(),
        contactKept);
  }
}
