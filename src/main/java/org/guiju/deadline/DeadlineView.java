package org.guiju.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.procedure.Basis;
import org.guiju.procedure.ClockRule;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** One run of a clock as it stands on a day. */
@Schema(name = "Deadline", description = "One run of a clock as it stands on a day.")
public record DeadlineView(
    @Schema(description = "Stays the same however often the deadline is counted anew.") UUID id,
    DeadlineStatus status,
    @Schema(description = "Code of the clock, such as C_TRACK.") String clock,
    @Schema(description = "Name of the clock by Accept-Language.") String clockName,
    @Schema(description = "Place among the runs of this clock of the thing, from 0.") int place,
    @Schema(description = "What the clock belongs to.") DeadlineSubject.Type subjectType,
    @Schema(description = "Id of the project, standard, declaration or matter.") UUID subject,
    Kind kind,
    @Schema(description = "Number of the standard, or of the plan.") @Nullable String reference,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Schema(description = "Day of what started it; it is not counted.") LocalDate startedOn,
    @Schema(
            description =
                "Next day on which to warn; absent where none is to come or it no longer runs.")
        @Nullable LocalDate warnOn,
    @Schema(
            description =
                "All days on which to warn, the first one first; from that one on it is a WARNING.")
        List<LocalDate> warnings,
    @Schema(description = "Last day, until its end (24:00, Asia/Shanghai).") LocalDate dueOn,
    @Schema(description = "The last day by counting alone, before days off moved it.")
        LocalDate countedTo,
    @Schema(description = "Day from which it no longer runs.") @Nullable LocalDate stoppedOn,
    @Schema(
            description =
                "Whether the public holidays that matter were imported; otherwise only weekends"
                    + " were taken as days off.")
        boolean calendarKnown,
    @Schema(description = "MINIMUM (not before it has run), LIMIT (not after), SOFT (a warning).")
        String meaning,
    @Schema(description = "What happens at its end, such as FREEZE, LAPSE, OVERDUE or ALERT.")
        String effect,
    @Nullable String committee,
    @Schema(description = "The responsible organization, else the one that leads.")
        @Nullable UUID organization,
    @Schema(description = "Region of the local standard, else of the organization.")
        @Nullable String region,
    @Schema(description = "The procedure whose clock it is, as id@version.") String procedure,
    @Schema(description = "Why the clock runs.") @Nullable Basis basis) {

  public DeadlineView {
    warnings = List.copyOf(warnings);
  }

  static DeadlineView of(
      DeadlineRows.Line line, @Nullable ClockRule rule, LocalDate on, Locale locale) {
    List<LocalDate> warnings = warnings(line, rule);
    DeadlineStatus status = DeadlineStatus.of(on, line);
    return new DeadlineView(
        line.id(),
        status,
        line.clock(),
        rule == null ? line.clock() : rule.name().in(locale),
        line.place(),
        line.subjectType(),
        line.subject(),
        line.kind(),
        line.reference(),
        line.titleZh(),
        line.titleEn(),
        line.startedOn(),
        status == DeadlineStatus.STOPPED ? null : next(warnings, on),
        warnings,
        line.dueOn(),
        line.countedTo(),
        line.stoppedOn(),
        line.calendarKnown(),
        line.meaning(),
        line.effect(),
        line.committee(),
        line.organization(),
        line.region(),
        line.procedure(),
        rule == null ? null : rule.basis());
  }

  private static @Nullable LocalDate next(List<LocalDate> warnings, LocalDate on) {
    return warnings.stream().filter(day -> !day.isBefore(on)).findFirst().orElse(null);
  }

  private static List<LocalDate> warnings(DeadlineRows.Line line, @Nullable ClockRule rule) {
    if (rule != null) {
      return Warnings.of(rule, line.startedOn(), line.dueOn());
    }
    LocalDate first = line.warnOn();
    return first == null ? List.of() : List.of(first);
  }
}
