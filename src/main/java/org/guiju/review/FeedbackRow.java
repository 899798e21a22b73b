package org.guiju.review;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.matter.Finding;
import org.jspecify.annotations.Nullable;

/** What was reported, what was done about it, and what came of it. */
@Schema(
    name = "FeedbackRow",
    description = "What was reported about an edition, what was done, and what came of it.")
record FeedbackRow(
    @Schema(description = "Id of the matter.") UUID matter,
    @Schema(description = "State of the matter on the day.") String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    @Schema(description = "Whether it had come to its end.") boolean ended,
    @Schema(description = "What was reported; only to those whom it concerns.")
        @Nullable String reported,
    LocalDate reportedOn,
    @Schema(description = "What was done, or is to be done.") @Nullable String action,
    @Nullable LocalDate actionOn,
    @Schema(description = "What was answered.") @Nullable String reply,
    @Nullable LocalDate repliedOn,
    @Schema(description = "The project in which something was done about it.")
        @Nullable UUID project,
    @Nullable String projectTitle,
    @Schema(description = "State of that project on the day.") @Nullable String projectState,
    @Schema(description = "The matter that came of it, such as an amendment slip.")
        @Nullable UUID resultMatter,
    @Schema(description = "Its machine in the procedure.") @Nullable String resultMatterType,
    @Schema(description = "State of that matter on the day.") @Nullable String resultMatterState,
    @Schema(description = "What came of it.") @Nullable String result,
    @Schema(description = "Day of that; the end of the matter where no result was said.")
        @Nullable LocalDate resultOn) {

  /**
   * What came of it, as it stood on a day.
   *
   * @param name title of a project, machine of a matter; null where the thing was not there yet
   * @param state null where the thing was not there yet
   */
  record Outcome(UUID id, @Nullable String name, @Nullable String state) {}

  static FeedbackRow of(Finding it, @Nullable Outcome project, @Nullable Outcome matter) {
    LocalDate said = it.saidOn().get("result");
    return new FeedbackRow(
        it.id(),
        it.state(),
        it.stateName(),
        it.ended(),
        it.text("text"),
        it.openedOn(),
        it.text("action"),
        it.saidOn().get("action"),
        it.text("reply"),
        it.saidOn().get("reply"),
        project == null ? null : project.id(),
        project == null ? null : project.name(),
        project == null ? null : project.state(),
        matter == null ? null : matter.id(),
        matter == null ? null : matter.name(),
        matter == null ? null : matter.state(),
        it.text("result"),
        said == null ? it.endedOn() : said);
  }
}
