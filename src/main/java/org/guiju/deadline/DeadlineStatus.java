package org.guiju.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.procedure.ClockRule;
import org.guiju.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** How a clock stands on a day. */
@Schema(
    description =
        "How a clock stands on a day. DUE: it runs. WARNING: it runs, and its end is near, or it is a soft one whose"
            + " last day has passed. OVERDUE: its last day has passed and what it waits for has not come. PASSED: its last day has passed and nobody is late by that"
            + " - a minimum has run, a right has expired, or Guiju is not told of its end. STOPPED: it no longer"
            + " runs.")
public enum DeadlineStatus implements Term {
  /** It runs, and its end is not near. */
  DUE("进行中", "due", "due_on >= ? and (warn_on is null or warn_on > ?)", 2),
  /** It runs, and its end is near, or it only warns and has run. */
  WARNING("预警", "warning", "(due_on >= ? and warn_on <= ? or due_on < ? and meaning = 'SOFT')", 3),
  /** Its last day has passed and what it waits for has not come. */
  OVERDUE("逾期", "overdue", "due_on < ? and is_binding", 1),
  /** Its last day has passed and nobody is late by that. */
  PASSED("期满", "run out", "due_on < ? and not is_binding and meaning <> 'SOFT'", 1),
  /** It no longer runs. */
  STOPPED("已结束", "stopped", "stopped_on <= ?", 1);

  private final Text text;
  private final String condition;
  private final int days;

  DeadlineStatus(String zh, String en, String condition, int days) {
    this.text = new Text(zh, en);
    this.condition = condition;
    this.days = days;
  }

  @Override
  public Text text() {
    return text;
  }

  /** The status on a day of what had begun by then. */
  static DeadlineStatus of(LocalDate on, DeadlineRows.Line line) {
    LocalDate stopped = line.stoppedOn();
    LocalDate warn = line.warnOn();
    if (stopped != null && !stopped.isAfter(on)) {
      return STOPPED;
    }
    if (line.dueOn().isBefore(on)) {
      return line.binding() ? OVERDUE : line.meaning().equals(ClockRule.SOFT) ? WARNING : PASSED;
    }
    return warn != null && !warn.isAfter(on) ? WARNING : DUE;
  }

  /**
   * The same in SQL; without a status, everything that runs. What runs still and what was stopped
   * later have nothing in common, and an index for each.
   *
   * @param stoppedLater whether anything was stopped after the day, as hardly ever after today
   */
  static List<Conditions> ways(
      @Nullable DeadlineStatus status, LocalDate on, boolean stoppedLater) {
    if (status == STOPPED) {
      return List.of(status.on(new Conditions(), on));
    }
    List<Conditions> ways = new ArrayList<>();
    ways.add(new Conditions().and("stopped_on is null"));
    if (stoppedLater) {
      ways.add(new Conditions().and("stopped_on > ?", p -> p.date(on)));
    }
    if (status != null) {
      ways.forEach(way -> status.on(way, on));
    }
    return ways;
  }

  private Conditions on(Conditions all, LocalDate on) {
    return all.and(
        condition,
        p -> {
          for (int i = 0; i < days; i++) {
            p.date(on);
          }
        });
  }
}
