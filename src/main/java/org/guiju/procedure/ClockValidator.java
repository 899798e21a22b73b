package org.guiju.procedure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Checks that a clock can be counted: its warnings, what bounds it, and what gives its last day.
 */
final class ClockValidator {

  private static final String WARNING = "[1-9]\\d{0,3} (DAY|WEEK|MONTH|YEAR)";

  private final Procedure procedure;
  private final Problems problems;

  ClockValidator(Procedure procedure, Problems problems) {
    this.procedure = procedure;
    this.problems = problems;
  }

  void validate(ClockRule clock, At at) {
    if (!ClockRule.EFFECTS.contains(clock.onExpiry())) {
      problems.add(at, "unknown onExpiry %s of clock %s", clock.onExpiry(), clock.code());
    }
    for (String warning : clock.warnings()) {
      if (!warning.matches(WARNING)) {
        problems.add(at, "a warning is a length such as 60 DAY, not %s", warning);
      }
    }
    startsOn(clock, at);
    stages(clock, at);
    before(clock, at);
    until(clock, at);
    closing(clock, at);
    consultation(clock, at);
  }

  /** What is counted from an event of another thing belongs to a matter about that thing. */
  private void startsOn(ClockRule clock, At at) {
    if (clock.startsOn() == null) {
      return;
    }
    if (!clock.startsOn().equals(ClockRule.PUBLICATION)) {
      problems.add(at, "startsOn of clock %s can only be PUBLICATION", clock.code());
    }
    if (clock.length() == null || clock.before() != null || !clock.startsInStages().isEmpty()) {
      problems.add(
          at, "clock %s with startsOn has a length and is started by steps alone", clock.code());
    }
    boolean elsewhere =
        procedure.machines().values().stream()
            .filter(machine -> machine.about().isEmpty())
            .flatMap(machine -> machine.transitions().stream())
            .anyMatch(t -> t.startsClocks().contains(clock.code()));
    if (elsewhere) {
      problems.add(at, "clock %s with startsOn is started by what is no matter", clock.code());
    }
  }

  /** Stages are cells of the matrix, and one that starts the clock is one within which it runs. */
  private void stages(ClockRule clock, At at) {
    for (String stage : clock.runsInStages()) {
      if (!Stages.legal().contains(stage)) {
        problems.add(at, "clock %s runs in %s, which is no stage", clock.code(), stage);
      }
    }
    if (!clock.runsInStages().containsAll(clock.startsInStages())) {
      problems.add(at, "clock %s starts in a stage in which it does not run", clock.code());
    }
  }

  /** What the service takes at the end must stop the clock and be a step that it may take. */
  private void closing(ClockRule clock, At at) {
    boolean closes = clock.onExpiry().equals(ClockRule.CLOSE);
    if (closes != (clock.takes() != null)) {
      problems.add(
          at, "clock %s names takes where onExpiry is CLOSE, and only there", clock.code());
      return;
    }
    boolean possible =
        !closes
            || transitions()
                .anyMatch(
                    t ->
                        t.action().equals(clock.takes())
                            && t.stopsClocks().contains(clock.code())
                            && (t.bySystem() || t.roles().contains("SYSTEM")));
    if (!possible) {
      problems.add(
          at, "no step %s of SYSTEM stops clock %s", String.valueOf(clock.takes()), clock.code());
    }
  }

  /** A consultation is known by the step that opens it. */
  private void consultation(ClockRule clock, At at) {
    boolean shared =
        clock.consultation()
            && transitions()
                .filter(t -> t.startsClocks().contains(clock.code()))
                .anyMatch(t -> t.startsClocks().stream().filter(this::isConsultation).count() > 1);
    if (shared) {
      problems.add(at, "a step opens clock %s and another consultation with it", clock.code());
    }
  }

  private boolean isConsultation(String code) {
    ClockRule clock = procedure.clocks().get(code);
    return clock != null && clock.consultation();
  }

  private Stream<Transition> transitions() {
    return procedure.machines().values().stream().flatMap(m -> m.transitions().stream());
  }

  private void before(ClockRule clock, At at) {
    if (clock.before() == null) {
      return;
    }
    ClockRule end = procedure.clocks().get(clock.before());
    if (end == null) {
      problems.add(
          at, "clock %s is counted back from unknown clock %s", clock.code(), clock.before());
    } else if (end.before() != null) {
      problems.add(at, "clock %s is counted back from one that is counted back", clock.code());
    }
  }

  private void until(ClockRule clock, At at) {
    List<Transition> starts =
        procedure.machines().values().stream()
            .flatMap(machine -> machine.transitions().stream())
            .filter(t -> t.startsClocks().contains(clock.code()))
            .toList();
    boolean asked =
        starts.isEmpty()
            || clock.until() == null
            || starts.stream()
                .flatMap(t -> t.inputs().stream())
                .anyMatch(
                    input ->
                        input.type().equals("DATE") && Objects.equals(input.name(), clock.until()));
    if (!asked) {
      problems.add(
          at, "no step that starts clock %s asks for the date %s", clock.code(), clock.until());
    }
  }
}
