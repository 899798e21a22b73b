package org.guiju.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.procedure.engine.DocumentRef;
import org.jspecify.annotations.Nullable;

/** One review of an edition. */
@Schema(name = "ReviewCycle", description = "One review, or suspension, of an edition.")
record ReviewCycleView(
    @Schema(description = "The event that began it.") UUID event,
    Trigger trigger,
    @Schema(description = "What called for it, in the words of who began it.")
        @Nullable String reason,
    LocalDate startedOn,
    @Schema(description = "Who began it.") String startedBy,
    @Schema(description = "Last day of the review that was running when it began.")
        @Nullable LocalDate dueOn,
    @Schema(description = "Whether it began after that day.") boolean late,
    @Schema(description = "Last day by which it had to come to its outcome.")
        @Nullable LocalDate decisionDueOn,
    @Schema(description = "What it rests on, the documents of its start and of its decision.")
        List<DocumentRef> documents,
    Outcome outcome,
    @Nullable LocalDate decidedOn,
    @Schema(description = "The event that decided it.") @Nullable UUID decision,
    @Schema(description = "After a proposed withdrawal: day on which it was withdrawn.")
        @Nullable LocalDate withdrawnOn,
    @Schema(description = "After a proposed withdrawal: day on which it was kept.")
        @Nullable LocalDate keptOn,
    @Schema(description = "The project that the decision to revise or convert led to.")
        @Nullable UUID project) {

  /** Why it began. */
  @Schema(name = "ReviewTrigger", description = "Why a review began.")
  enum Trigger {
    /** The time came. */
    PERIODIC,
    /** Something called for it before. */
    CALLED_FOR,
    /** The edition was suspended. */
    SUSPENSION
  }

  /** What came of it. */
  @Schema(name = "ReviewOutcome", description = "What came of a review.")
  enum Outcome {
    /** Not decided on the day. */
    OPEN,
    /** It stays in force. */
    CONTINUE,
    /** It is revised. */
    REVISE,
    /** Guidance becomes a standard. */
    CONVERT,
    /** It is withdrawn, or its withdrawal proposed. */
    WITHDRAW,
    /** The edition ended meanwhile. */
    ENDED;

    static Outcome of(String action) {
      return switch (action) {
        case "CONFIRM", "RESUME" -> CONTINUE;
        case "DECIDE_REVISION" -> REVISE;
        case "CONVERT" -> CONVERT;
        case "PROPOSE_ABOLITION", "ABOLISH" -> WITHDRAW;
        default -> ENDED;
      };
    }
  }
}
