package org.guiju.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in which state, and with which clock, by the procedures' data. A step aside,
 * such as a termination, is nobody's turn.
 */
@ApplicationScoped
class Turns {

  private final ProcedureCatalog catalog;
  private final Map<Place, List<Transition>> tasks = new HashMap<>();

  /**
   * Where a thing stands.
   *
   * @param procedure as id@version
   * @param machine of the thing
   * @param state of it
   */
  record Place(String procedure, String machine, String state) {

    /** The form in which the places of things are compared in the database. */
    String key() {
      return procedure + "|" + machine + "|" + state;
    }
  }

  Turns(ProcedureCatalog catalog) {
    this.catalog = catalog;
    catalog.all().forEach(this::learn);
  }

  private void learn(Procedure procedure) {
    for (Machine machine : procedure.machines().values()) {
      for (String state : machine.states().keySet()) {
        List<Transition> here = machine.from(state).stream().filter(Transition::isTask).toList();
        if (!here.isEmpty()) {
          tasks.put(new Place(procedure.ref(), machine.name(), state), here);
        }
      }
    }
  }

  /** What is to be done there. */
  List<Transition> at(Place place) {
    return tasks.getOrDefault(place, List.of());
  }

  /** The clock of a procedure; null where it has none of that code. */
  @Nullable ClockRule clock(String procedure, String code) {
    return catalog.find(procedure).map(p -> p.clocks().get(code)).orElse(null);
  }

  /** The places in which it is the turn of one of the roles, or of anybody where none are given. */
  Set<String> places(Set<String> roles) {
    Set<String> keys = new HashSet<>();
    tasks.forEach(
        (place, here) -> {
          if (here.stream().anyMatch(t -> concerns(t.roles(), roles))) {
            keys.add(place.key());
          }
        });
    return keys;
  }

  /** The clocks near whose end it is the turn of one of the roles, as {@code procedure|clock}. */
  Set<String> clocks(Set<String> roles) {
    Set<String> keys = new HashSet<>();
    for (Procedure procedure : catalog.all()) {
      for (ClockRule clock : procedure.clocks().values()) {
        if (!clock.turnOf().isEmpty() && concerns(clock.turnOf(), roles)) {
          keys.add(procedure.ref() + "|" + clock.code());
        }
      }
    }
    return keys;
  }

  private static boolean concerns(Iterable<String> own, Set<String> roles) {
    if (roles.isEmpty()) {
      return true;
    }
    for (String role : own) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }
}
