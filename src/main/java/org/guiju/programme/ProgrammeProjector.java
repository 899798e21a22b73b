package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;

/** Tells every copy of the service that a document changed. */
@ApplicationScoped
class ProgrammeProjector implements Projector {

  private static final int ORDER = 95;

  private final ProgrammeRows rows;
  private final ProgrammeBook book;

  ProgrammeProjector(ProgrammeRows rows, ProgrammeBook book) {
    this.rows = rows;
    this.book = book;
  }

  @Override
  public String type() {
    return ProgrammeEvents.TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    rows.replace(
        changed.stream().map(Stream::id).toList(),
        changed.stream()
            .map(
                stream ->
                    new ProgrammeRows.Line(
                        stream.id(),
                        stream.recorded().getFirst().payload(ProgrammeEvents.Defined.class).code()))
            .toList());
    changedHere();
  }

  @Override
  public void clear() {
    rows.clear();
    changedHere();
  }

  private void changedHere() {
    rows.raiseTableVersion();
    book.changedHere();
  }
}
