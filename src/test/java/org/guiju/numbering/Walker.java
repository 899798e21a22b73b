package org.guiju.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.procedure.DocumentRule;
import org.guiju.procedure.InputRule;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Step;
import org.guiju.project.Project;
import org.guiju.project.ProjectCommands;
import org.guiju.standard.Participation;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;

/** Walks a project to where a test begins, in one transaction. */
final class Walker {

  private static final Actor OFFICE = new Actor("office", Set.of("ADMIN", "IMPORTER"), null, null);
  private static UUID lead = new UUID(0, 0);

  private Walker() {}

  static void walk(UUID id, LocalDate start, int days, List<String> steps) {
    if (lead.getLeastSignificantBits() == 0) {
      lead = UUID.fromString(org.guiju.project.Way.organization("120101"));
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Ledger ledger = Arc.container().instance(Ledger.class).get();
              ProjectCommands commands = Arc.container().instance(ProjectCommands.class).get();
              Work work = ledger.begin(OFFICE);
              Stream stream = work.open(new Ref("PROJECT", id));
              commands.participate(
                  work, stream, new Participation(lead, Role.LEAD, 1, null), start, null);
              LocalDate on = start;
              for (String step : steps) {
                on = take(commands, work, stream, step, on) ? on.plusDays(days) : on;
              }
              work.commit();
            });
  }

  private static boolean take(
      ProjectCommands commands, Work work, Stream stream, String actions, LocalDate on) {
    Project project = commands.fold(stream);
    for (String action : actions.split("\\|", -1)) {
      Transition transition =
          project.machine().from(project.position().state()).stream()
              .filter(t -> t.action().equals(action))
              .findFirst()
              .orElse(null);
      if (transition != null) {
        commands.take(work, stream, step(project, transition, on));
        return true;
      }
      if (action.isEmpty()) {
        return false;
      }
    }
    throw new AssertionError(actions);
  }

  private static Step step(Project project, Transition transition, LocalDate on) {
    Map<String, JsonNode> inputs = new HashMap<>();
    for (InputRule rule : transition.inputs()) {
      if (rule.name().equals("commentUntil")) {
        inputs.put(rule.name(), new TextNode(on.plusDays(61).toString()));
      } else if (rule.name().equals("planNumber") && project.kind() != Kind.NATIONAL) {
        inputs.put(rule.name(), new TextNode("PLAN-" + project.id()));
      }
    }
    List<DocumentRef> documents =
        transition.documents().stream()
            .filter(DocumentRule::required)
            .map(d -> new DocumentRef(d.code(), null, null, null))
            .toList();
    return new Step(transition.action(), on, "trial", null, documents, inputs, null, null)
        .attesting(Step.ALL);
  }
}
