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
import org.guiju.standard.Publication;
import org.guiju.standard.Standard;
import org.guiju.vocabulary.Kind;

/** Derives the numbers of standards that came without a project; else the project's are enough. */
@ApplicationScoped
class NumbersOfStandards implements Projector {

  private static final int ORDER = 51;

  private final IssuedNumbers issued;

  NumbersOfStandards(IssuedNumbers issued) {
    this.issued = issued;
  }

  @Override
  public String type() {
    return "STANDARD";
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
      Publication first = stream.recorded().getFirst().payload(Publication.class);
      if (first.project() == null && first.kind() != Kind.INTERNATIONAL) {
        numbered.add(stream.id());
        lines.addAll(IssuedNumbers.everOf(stream, NumbersOfStandards::collect));
      }
    }
    issued.replace(numbered, lines);
  }

  private static void collect(Event event, Map<String, Numbered> found) {
    if (event.type().equals(Standard.PUBLISHED)) {
      for (String number : event.payload(Publication.class).numbers()) {
        Numbered.standard(number).ifPresent(n -> found.putIfAbsent(n.text(), n));
      }
    }
  }
}
