package org.guiju.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Something that waits for somebody, or did before. */
@Schema(name = "WorkItem", description = "Something that waits for somebody, or did before.")
public record WorkItemView(
    WorkItemStatus status,
    WorkItemType type,
    @Schema(description = "Id of the thing.") UUID id,
    @Schema(description = "Absent of a draw from several kinds.") @Nullable Kind kind,
    @Schema(description = "Its number, or that of its plan.") @Nullable String reference,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Schema(description = "Machine that it is run by; of a draw, DRAW.") String machine,
    @Schema(
            description =
                "Where it stands; of a draw, TO_INSPECT while inspections are left to begin,"
                    + " UNDER_WAY while some are left to end, else PLANNED, INSPECTED, or GONE"
                    + " where what was not inspected is public no more.")
        String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    @Schema(description = "Day since which it stands there; of a draw, the plan's first day.")
        LocalDate since,
    @Schema(description = "Day by which it is due, inclusive; absent where there is none.")
        @Nullable LocalDate dueOn,
    @Schema(description = "Whether that day has passed.") boolean overdue,
    @Schema(description = "The clock that runs out first; absent where none runs.")
        @Nullable String clock,
    @Schema(description = "What can be done, and by whom; nothing where it waits no more.")
        List<Task> tasks,
    @Schema(description = "The organization responsible.") @Nullable UUID organization,
    @Schema(description = "The authorities that inspect by the plan of a draw; absent otherwise.")
        @Nullable List<UUID> authorities,
    @Nullable String committee,
    @Schema(
            description =
                "Region of the local standard, else that of the responsible organization on the day; of a draw, that drawn"
                    + " from.")
        @Nullable String region,
    @Schema(description = "How it stopped to wait; absent where it waits.") @Nullable Left left,
    Instant updatedAt) {

  /** How something stopped to wait. */
  @Schema(name = "WorkItemLeft", description = "How something stopped to wait.")
  public record Left(
      @Schema(description = "Day on which it did.") LocalDate on,
      @Schema(description = "When that was recorded.") Instant at,
      @Schema(
              description =
                  "Verb of the step; absent where it was no step, such as a correction or a change of who is responsible.")
          @Nullable String action,
      @Schema(
              description =
                  "The event, to be found in the history of the thing; of a draw, in its own, in"
                      + " that of an inspection or of a declaration drawn.")
          UUID event) {}

  /** A step that waits to be taken. */
  @Schema(
      name = "WorkItemTask",
      description = "A step that waits to be taken, or a clock that asks for one.")
  public record Task(
      @Schema(
              description =
                  "Verb of the step; SET_PLAN where a draw needs another plan; absent where a clock asks for something.")
          @Nullable String action,
      @Schema(description = "Its name by Accept-Language.") String name,
      @Schema(description = "Whose turn it is.") List<String> roles) {}
}
