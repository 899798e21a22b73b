package org.guiju.procedure;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/**
 * Checks one procedure: every word is known, every machine can be walked, every stage is a cell of
 * the matrix.
 */
final class ProcedureValidator {

  private static final Set<String> UNITS = Set.of("DAY", "WORKING_DAY", "WEEK", "MONTH", "YEAR");

  private final Procedure procedure;
  private final Dictionaries words;
  private final Problems problems;
  private final At top;

  ProcedureValidator(Procedure procedure, Dictionaries words, Problems problems) {
    this.procedure = procedure;
    this.words = words;
    this.problems = problems;
    this.top = problems.at(procedure, new At(procedure.origin(), 1));
  }

  void validate() {
    if (!procedure.id().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      problems.add(top, "procedure must be an id of letters, digits, dots and dashes");
    }
    if (!procedure.version().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,31}")) {
      problems.add(top, "version must be of letters, digits, dots and dashes");
    }
    if ((procedure.kind() == null) != procedure.isOfRegister()) {
      problems.add(top, "%s needs a kind, or the machine ENTRY of a register", procedure.id());
    }
    procedure.basis().forEach(b -> source(b.source(), problems.at(b, top)));
    known("role", procedure.roles().keySet(), words.roles().keySet(), top);
    procedure.parameters().values().forEach(this::parameter);
    var access = procedure.parameter("textAccess");
    if (access != null) {
      var levels = Arrays.stream(AccessLevel.values()).map(Enum::name).collect(Collectors.toSet());
      known("textAccess", Set.of(access.value().toString()), levels, problems.at(access, top));
    }
    procedure.clocks().values().forEach(this::clock);
    procedure.fastTracks().values().forEach(this::fastTrack);
    if (procedure.machines().isEmpty()) {
      problems.add(top, "%s has no machines", procedure.id());
    }
    procedure
        .machines()
        .values()
        .forEach(
            machine -> {
              machine.transitions().forEach(t -> transition(machine, t));
              new MachineValidator(machine, problems, problems.at(machine, top)).validate();
            });
    procedure.appliesTo().regions().stream()
        .filter(region -> !region.matches("\\d{6}"))
        .forEach(
            region ->
                problems.add(
                    problems.at(procedure.appliesTo(), top), "%s is no region code", region));
  }

  private void parameter(Parameter parameter) {
    var at = problems.at(parameter, top);
    unit(parameter.unit(), at);
    source(parameter.source(), at);
  }

  private void clock(ClockRule clock) {
    var at = problems.at(clock, top);
    unit(clock.unit(), at);
    source(clock.basis().source(), problems.at(clock.basis(), at));
    conditionOfClock(clock.when(), at);
    conditionOfClock(clock.unless(), at);
    known("role", clock.turnOf(), words.roles().keySet(), at);
    known("meaning", Set.of(clock.meaning()), Set.of("MINIMUM", "LIMIT", "SOFT"), at);
    known("role", clock.runBy(), words.roles().keySet(), at);
    new ClockValidator(procedure, problems).validate(clock, at);
  }

  /** One of the named conditions, or one that is made by what is said in some step. */
  private void conditionOfClock(@Nullable String code, At at) {
    if (procedure.machines().values().stream().noneMatch(m -> m.makes(code))) {
      condition(code, at);
    }
  }

  private void fastTrack(FastTrack track) {
    var at = problems.at(track, top);
    condition(track.when(), at);
    track.brings().forEach(code -> condition(code, at));
    source(track.basis().source(), problems.at(track.basis(), at));
    for (var id : track.opens()) {
      if (procedure.machines().values().stream().noneMatch(m -> m.knows(id))) {
        problems.add(at, "fast track %s opens the unknown transition %s", track.code(), id);
      }
    }
  }

  private void transition(Machine machine, Transition t) {
    var at = problems.at(t, top);
    known("role", t.roles(), words.roles().keySet(), at);
    if (t.roles().isEmpty()) {
      problems.add(at, "transition %s names no role that may take it", t.id());
    }
    known("clock", t.startsClocks(), procedure.clocks().keySet(), at);
    known("clock", t.stopsClocks(), procedure.clocks().keySet(), at);
    source(t.basis().source(), problems.at(t.basis(), at));
    for (var document : t.documents()) {
      var where = problems.at(document, at);
      known("document", Set.of(document.code()), words.documents().keySet(), where);
      condition(machine, document.when(), where);
    }
    t.guards().forEach(guard -> guard(machine, t, guard, problems.at(guard, at)));
    t.inputs().forEach(input -> input(machine, input, problems.at(input, at)));
    t.effects().forEach(effect -> effect(machine, t, effect, problems.at(effect, at)));
    if (!t.action().matches("[A-Z][A-Z0-9_]*")) {
      problems.add(at, "action of %s must be in capitals with underscores", t.id());
    }
  }

  private void input(Machine machine, InputRule input, At at) {
    known("input type", Set.of(input.type()), InputRule.TYPES, at);
    boolean named = input.type().equals("ENUM") || input.type().equals("ANSWERS");
    if (named == input.values().isEmpty()) {
      problems.add(
          at,
          "input %s must name its values where it is an ENUM or ANSWERS, and only then",
          input.name());
    }
    condition(machine, input.when(), at);
  }

  /** What is said of the other thing must be something that was said here. */
  private void effect(Machine machine, Transition t, EffectRule effect, At at) {
    condition(machine, effect.when(), at);
    if (!machine.isOfMatters()) {
      problems.add(at, "transition %s is of no matter and can have no effects", t.id());
    }
    var said = new HashSet<String>();
    machine.transitions().forEach(other -> other.inputs().forEach(i -> said.add(i.name())));
    said.add(EffectRule.MATTER);
    known("input of " + machine.name(), effect.inputs().values(), said, at);
    known("input of " + machine.name(), effect.describe().values(), said, at);
    for (var about : machine.about()) {
      if (effect.about() != null && !effect.about().equals(about)) {
        continue;
      }
      var other = procedure.machines().get(Procedure.machineOf(about));
      if (effect.action() != null && (other == null || !other.knows(effect.action()))) {
        problems.add(
            at, "transition %s takes the unknown step %s of %s", t.id(), effect.action(), about);
      }
    }
  }

  /** A condition of the dictionary, or one that an input of the machine makes hold. */
  private void condition(Machine machine, @Nullable String code, At at) {
    if (!machine.makes(code)) {
      condition(code, at);
    }
  }

  private void guard(Machine machine, Transition t, GuardRule guard, At at) {
    var info = words.guards().get(guard.code());
    if (info == null) {
      problems.add(at, "unknown guard %s", guard.code());
      return;
    }
    condition(machine, guard.when(), at);
    source(guard.basis().source(), problems.at(guard.basis(), at));
    known("argument of " + guard.code(), guard.arguments().keySet(), info.arguments().keySet(), at);
    info.arguments()
        .forEach(
            (name, argument) -> {
              var value = guard.arguments().get(name);
              if (value != null) {
                names(guard, argument.refers(), value)
                    .forEach(named -> reference(machine, t, argument.refers(), named, at));
              } else if (argument.required()) {
                problems.add(at, "guard %s lacks its argument %s", guard.code(), name);
              }
            });
  }

  /** What the value names, and for the input of another step, that step with it. */
  private static Collection<String> names(GuardRule guard, GuardInfo.Refers refers, Object value) {
    var names = value instanceof Collection<?> many ? many : List.of(value);
    var steps = guard.arguments().get("transition");
    return names.stream()
        .map(
            name ->
                refers == GuardInfo.Refers.INPUT_OF_TRANSITION
                    ? steps + "." + name
                    : name.toString())
        .toList();
  }

  private void reference(
      Machine machine, Transition t, GuardInfo.Refers refers, String named, At at) {
    boolean found =
        switch (refers) {
          case NOTHING -> true;
          case TRANSITION -> machine.knows(named);
          case INPUT -> named.equals("effectiveOn") || hasInput(t, named);
          case INPUT_OF_TRANSITION -> {
            int dot = named.indexOf('.');
            var step = named.substring(0, dot);
            yield machine.transitions().stream()
                .filter(other -> other.answersTo(step))
                .allMatch(other -> hasInput(other, named.substring(dot + 1)));
          }
          case FAST_TRACK -> procedure.fastTracks().containsKey(named);
          case STAGE -> Stages.legal().contains(named);
        };
    if (!found) {
      problems.add(at, "transition %s names the unknown %s %s", t.id(), word(refers), named);
    }
  }

  private static boolean hasInput(Transition t, String name) {
    return t.inputs().stream().anyMatch(input -> input.name().equals(name));
  }

  private static String word(GuardInfo.Refers refers) {
    return refers.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void condition(@Nullable String code, At at) {
    if (code != null) {
      known("condition", Set.of(code), words.conditions().keySet(), at);
    }
  }

  private void source(@Nullable String key, At at) {
    if (key != null) {
      known("source", Set.of(key), words.sources().keySet(), at);
    }
  }

  private void unit(@Nullable String unit, At at) {
    if (unit != null) {
      known("unit", Set.of(unit), UNITS, at);
    }
  }

  private void known(String what, Collection<String> codes, Set<String> all, At at) {
    codes.stream()
        .filter(code -> !all.contains(code))
        .forEach(code -> problems.add(at, "unknown %s %s", what, code));
  }
}
