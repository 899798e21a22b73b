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
    @Schema(description = "What came of it.") @Nullable String result,
    @Schema(description = "Day of that; the end of the matter where no result was said.")
        @Nullable LocalDate resultOn) {

  /** A project on a day. */
  record ProjectNote(@Nullable String title, String state) {}

  static FeedbackRow of(Finding it, @Nullable UUID project, @Nullable ProjectNote note) {
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
        project,
        note == null ? null : note.title(),
        note == null ? null : note.state(),
        it.text("result"),
        said == null ? it.endedOn() : said);
  }
}
