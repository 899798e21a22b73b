package org.guiju.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.EvidenceView;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/** A row of evidence that differs. */
@Schema(
    name = "SnapshotDifferenceItem",
    description = "A row of evidence that differs, with the events that caused it.")
record DifferenceItem(
    What what,
    @Schema(description = "As it was frozen; null where it was added.")
        @Nullable EvidenceView before,
    @Schema(description = "As the other one has it; null where it was removed.")
        @Nullable EvidenceView after,
    @Schema(description = "Names of what is different, where it changed.") List<String> fields,
    @Schema(
            description =
                "Events recorded between the two moments: those of the subject and, where there are none or the row"
                    + " changed, those of what its facts rest on (its results, the standards that adopt it, the"
                    + " organizations that hold it or took part). Empty where none of them moved: then divisions did.")
        List<Cause> causes) {

  /** What became of a row. */
  @Schema(name = "SnapshotDifferenceKind", description = "What became of a row.")
  enum What {
    /** Only the other one has it. */
    ADDED,
    /** Only the frozen one has it. */
    REMOVED,
    /** Both have it and it says something else. */
    CHANGED
  }

  /** An event that caused a difference. */
  @Schema(name = "SnapshotCause", description = "An event that caused a difference.")
  record Cause(
      @Schema(description = "Id of the event.") UUID event,
      @Schema(description = "What sort of thing it happened to, such as ORGANIZATION.")
          String thingType,
      @Schema(description = "Id of the thing that it happened to.") UUID thing,
      String type,
      LocalDate effectiveOn,
      Instant recordedAt,
      String actor,
      @Nullable String reason,
      @Nullable String basis,
      @Schema(description = "The event that it puts right.") @Nullable UUID corrects) {

    static Cause of(Event event) {
      return new Cause(
          event.id(),
          event.aggregate().type(),
          event.aggregate().id(),
          event.type(),
          event.effectiveOn(),
          event.recordedAt(),
          event.actor(),
          event.reason(),
          event.basis(),
          event.corrects());
    }
  }

  /** The row that there is. */
  EvidenceView row() {
    EvidenceView row = after == null ? before : after;
    if (row == null) {
      throw new IllegalStateException("A difference is about a row.");
    }
    return row;
  }
}
