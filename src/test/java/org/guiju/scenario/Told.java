package org.guiju.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.jspecify.annotations.Nullable;

/** What the stories of a procedure have told so far: refusals, steps and where they led. */
final class Told {

  private static final ProcedureCatalog CATALOG = ProcedureCatalog.builtIn();

  final Procedure procedure;

  /** Numbers that were given out last, to be tried once more. */
  @Nullable String planNumber;

  @Nullable String number;

  /** The number of an edition that is no more. */
  @Nullable String retired;

  private final Set<String> refused = new TreeSet<>();
  private final Set<String> taken = new TreeSet<>();
  private final Set<String> reached = new TreeSet<>();

  Told(String procedure) {
    this.procedure = CATALOG.byRef(procedure);
  }

  private static String key(String... parts) {
    return String.join(" ", parts);
  }

  /** Whether a step of that name asks for the guard, so that there is something to refuse. */
  boolean asks(String machine, String action, String guard) {
    return transitions(machine)
        .filter(t -> t.action().equals(action))
        .flatMap(t -> t.guards().stream())
        .anyMatch(rule -> rule.code().equals(guard));
  }

  /** Whether the procedure has such a step. */
  boolean knows(String machine, String action) {
    return transitions(machine).anyMatch(t -> t.action().equals(action));
  }

  /** Whether it has such a step from a state. */
  boolean allows(String machine, String from, String action) {
    return transitions(machine).anyMatch(t -> t.action().equals(action) && t.from().contains(from));
  }

  private Stream<Transition> transitions(String machine) {
    return procedure.hasMachine(machine)
        ? procedure.machine(machine).transitions().stream()
        : Stream.empty();
  }

  boolean isRefused(String machine, String action, String guard) {
    return refused.contains(key(machine, action, guard));
  }

  void refused(String machine, String action, String guard) {
    refused.add(key(machine, action, guard));
  }

  /** A step that stands in a history. */
  void taken(String machine, String action, String to) {
    taken.add(key(machine, action));
    reached.add(key(machine, to));
  }

  /**
   * Every guard that the data says is checked stood once in the way of every step that names it.
   *
   * @param never those that cannot be refused over the API in this procedure, each with the reason
   */
  void requireRefusals(Map<String, String> never) {
    Set<String> named = new TreeSet<>();
    each(
        (machine, t) -> {
          for (GuardRule rule : t.guards()) {
            if (CATALOG.guard(rule.code()).checked()) {
              named.add(key(machine.name(), t.action(), rule.code()));
            }
          }
        });
    requireAll("guards that stood in the way", named, refused, never);
  }

  /** Every step that ends something, or leaves its way or comes back to it, was taken. */
  void requireExits(Map<String, String> never) {
    Set<String> exits = new TreeSet<>();
    each(
        (machine, t) -> {
          State target = new State(machine, t.to());
          if (target.ends() || t.aside() || t.to().equals(Machine.PREVIOUS)) {
            exits.add(key(machine.name(), t.action()));
          }
        });
    taken.retainAll(exits);
    requireAll("exits", exits, taken, never);
  }

  /** Everything came to every one of its ends. */
  void requireEnds(Map<String, String> never) {
    Set<String> ends = new TreeSet<>();
    procedure
        .machines()
        .values()
        .forEach(
            machine ->
                machine.states().values().stream()
                    .filter(org.guiju.procedure.State::terminal)
                    .forEach(state -> ends.add(key(machine.name(), state.id()))));
    reached.retainAll(ends);
    requireAll("ends", ends, reached, never);
  }

  private record State(Machine machine, String id) {

    boolean ends() {
      return machine.states().containsKey(id) && machine.state(id).terminal();
    }
  }

  private void each(java.util.function.BiConsumer<Machine, Transition> what) {
    procedure.machines().values().forEach(m -> m.transitions().forEach(t -> what.accept(m, t)));
  }

  private void requireAll(
      String what, Set<String> all, Set<String> told, Map<String, String> never) {
    Set<String> missing = new TreeSet<>(all);
    missing.removeAll(told);
    missing.removeAll(never.keySet());
    Set<String> wrong = new TreeSet<>(never.keySet());
    wrong.removeIf(it -> all.contains(it) && !told.contains(it));
    assertThat(missing).as("%s of %s that no story tells", what, procedure.ref()).isEmpty();
    assertThat(wrong).as("%s wrongly said never to come", what).isEmpty();
  }
}
