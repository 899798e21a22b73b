package org.guiju.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.State;
import org.guiju.procedure.Transition;

/** Whose turn it is to inspect what was drawn, by the procedures' data. */
@ApplicationScoped
class InspectionTurns {

  private static final String INSPECTION = "INSPECTION";

  private static final Text ANOTHER_PLAN = new Text("改定检查计划", "set another plan of inspections");

  private final Map<String, Transition> beginning = new LinkedHashMap<>();
  private final Map<String, Transition> ending = new LinkedHashMap<>();
  private final Set<String> findings = new HashSet<>();

  InspectionTurns(ProcedureCatalog catalog) {
    catalog.all().stream().filter(p -> p.hasMachine(INSPECTION)).forEach(this::learn);
  }

  private void learn(Procedure procedure) {
    Machine machine = procedure.machine(INSPECTION);
    learn(machine, Machine.NOTHING, beginning);
    for (State state : machine.states().values()) {
      learn(machine, state.id(), ending);
      if (state.finding() != null) {
        findings.add(new Turns.Place(procedure.ref(), INSPECTION, state.id()).key());
      }
    }
  }

  private static void learn(Machine machine, String state, Map<String, Transition> tasks) {
    machine.from(state).stream()
        .filter(Transition::isTask)
        .forEach(step -> tasks.putIfAbsent(step.action(), step));
  }

  /** Whether it is the turn of one of the roles, or of anybody where none are given. */
  boolean concern(Set<String> roles) {
    return roles.isEmpty()
        || beginning.values().stream()
            .anyMatch(step -> step.roles().stream().anyMatch(roles::contains));
  }

  /** What is to be done. */
  List<Transition> at(DrawStanding standing) {
    return switch (standing) {
      case TO_INSPECT -> List.copyOf(beginning.values());
      case UNDER_WAY -> List.copyOf(ending.values());
      case PLANNED, GONE, INSPECTED -> List.of();
    };
  }

  /**
   * What helps where inspections are left to begin after the last day of the plan, when none can be
   * begun: another plan, by those who draw.
   */
  WorkItemView.Task anotherPlan(Locale locale) {
    return new WorkItemView.Task("SET_PLAN", ANOTHER_PLAN.in(locale), List.of(Roles.DRAWING));
  }

  /** The places in which an inspection found something, in the form of {@link Turns.Place#key}. */
  Set<String> findings() {
    return findings;
  }
}
