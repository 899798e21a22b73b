package org.guiju.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.project.Project;

/**
 * Derives which numbers were ever given out to projects. A number stays given out when the approval
 * is voided; a corrected one was never what the record said.
 */
@ApplicationScoped
class NumbersOfProjects implements Projector {

  private static final int ORDER = 41;

  private final IssuedNumbers issued;

  NumbersOfProjects(IssuedNumbers issued) {
    this.issued = issued;
  }

  @Override
  public String type() {
    return "PROJECT";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    issued.clear();
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<UUID> numbered = new ArrayList<>();
    List<IssuedNumbers.Line> lines = new ArrayList<>();
    for (Stream stream : changed) {
      List<IssuedNumbers.Line> found = IssuedNumbers.everOf(stream, NumbersOfProjects::collect);
      if (!found.isEmpty()) {
        numbered.add(stream.id());
        lines.addAll(found);
      }
    }
    issued.replace(numbered, lines);
  }

  private static void collect(Event event, Map<String, Numbered> found) {
    if (!event.type().equals(Transitioned.TYPE)) {
      return;
    }
    Inputs inputs = event.payload(Transitioned.class).given();
    if (inputs.has("planNumber")) {
      Numbered plan = Numbered.plan(String.valueOf(inputs.text("planNumber")));
      found.putIfAbsent(plan.text(), plan);
    }
    if (inputs.has("number") || inputs.has("numbers")) {
      for (String number : Project.numbersOf(inputs)) {
        Numbered.standard(number).ifPresent(n -> found.putIfAbsent(n.text(), n));
      }
    }
  }
}
