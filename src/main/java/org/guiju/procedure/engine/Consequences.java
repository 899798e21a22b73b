package org.guiju.procedure.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What follows from a step. */
@Schema(description = "What follows from a step.")
public record Consequences(
    @Schema(description = "Clocks of the thing that the step started or stopped.")
        List<ClockChange> clocks,
    @Schema(description = "What happened to other things, or by itself, with the step.")
        List<Follow> follows,
    @Schema(
            description =
                "What is to be done next, by whom, and what stands against it; of a preview alone.")
        @Nullable List<Next> next) {

  /** A clock that was started or stopped. */
  @Schema(name = "ClockChange", description = "A clock that a step started or stopped.")
  public record ClockChange(
      @Schema(description = "Code of the clock.") String clock,
      @Schema(description = "Its name by Accept-Language.") String name,
      LocalDate startedOn,
      @Schema(description = "Its last day, inclusive.") LocalDate dueOn,
      @Schema(description = "Day on which it stopped; absent while it runs.")
          @Nullable LocalDate stoppedOn) {}

  /** An event that came of the step. */
  @Schema(name = "Follow", description = "An event that came of a step.")
  public record Follow(
      @Schema(description = "Type of the thing.") String type,
      @Schema(description = "Id of the thing.") UUID id,
      @Schema(description = "Type of the event.") String event,
      @Schema(description = "Verb of the step, where it is one.") @Nullable String action,
      LocalDate effectiveOn,
      @Schema(description = "Who recorded it; SYSTEM for what the service does.") String actor) {}

  /** A step that is to be taken next. */
  @Schema(name = "NextStep", description = "A step that is to be taken next.")
  public record Next(
      String action,
      @Schema(description = "Its name by Accept-Language.") String name,
      @Schema(description = "Whose turn it is.") List<String> roles,
      @Schema(description = "Codes of the guards that stand against it on that day.")
          List<String> unmet,
      @Schema(
              description =
                  "The organizations whose accounts may take it, 50 at most, by name; with the secretariat of the committee"
                      + " where it is a secretariat's step. Empty where nobody bound to an organization may.")
          List<NextOrganization> organizations,
      @Schema(
              description =
                  "Names of the accounts that may take it, 50 at most, as the list of accounts shows them: to"
                      + " administrators; to everybody else only the own one.")
          List<String> accounts,
      @Schema(description = "Whether there are more of them than are named.") boolean more) {}

  /** An organization whose turn it is. */
  @Schema(name = "NextOrganization", description = "An organization whose turn it is.")
  public record NextOrganization(
      UUID id, @Schema(description = "Its name by Accept-Language.") String name) {}
}
