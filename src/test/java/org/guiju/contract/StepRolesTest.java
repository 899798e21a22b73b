package org.guiju.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.junit.jupiter.api.Test;

/** Whoever may take a step by the procedure is let in where steps are taken. */
class StepRolesTest {

  /** Nobody logs in as these. */
  private static final Set<String> NO_ACCOUNT = Set.of("PUBLIC", "SYSTEM");

  private static final Map<String, String> PLACES =
      Map.of(
          Procedure.PROJECT, "projects",
          Procedure.EDITION, "standards",
          Procedure.DECLARATION, "declarations");
  private static final Map<String, String> ABOUT =
      Map.of("PROJECT", "projects", "STANDARD", "standards", "DECLARATION", "declarations");

  @Test
  void everyRoleOfAStepIsLetIn() throws IOException {
    Map<String, Set<String>> allowed =
        Files.readAllLines(Path.of("src/test/resources/authorization-matrix.csv")).stream()
            .map(line -> line.split(",", 2))
            .collect(Collectors.toMap(l -> l[0], l -> Set.of(l[1].split(" "))));
    Set<String> shutOut = new TreeSet<>();
    for (Procedure procedure : ProcedureCatalog.builtIn().all()) {
      for (Machine machine : procedure.machines().values()) {
        for (Transition step : machine.transitions()) {
          for (String operation : operations(machine, step)) {
            Set<String> roles = new TreeSet<>(step.roles());
            roles.removeAll(NO_ACCOUNT);
            roles.removeAll(allowed.get(operation));
            roles.forEach(
                role -> shutOut.add("%s: %s %s".formatted(operation, role, step.action())));
          }
        }
      }
    }
    assertThat(shutOut).isEmpty();
  }

  private static List<String> operations(Machine machine, Transition step) {
    List<String> operations = new ArrayList<>();
    if (step.bySystem()) {
      return operations;
    }
    boolean begins = step.from().contains(Machine.NOTHING);
    if (!machine.isOfMatters()) {
      if (!begins || step.from().size() > 1) {
        operations.add("POST /api/v1/%s/{id}/transitions".formatted(PLACES.get(machine.name())));
      }
      return operations;
    }
    if (begins) {
      machine
          .about()
          .forEach(
              type ->
                  operations.add("POST /api/v1/%s/{id}/matters/{type}".formatted(ABOUT.get(type))));
    }
    if (!begins || step.from().size() > 1) {
      operations.add("POST /api/v1/matters/{id}/transitions");
    }
    return operations;
  }
}
