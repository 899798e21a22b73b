package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;

/** Derives the rows by which documents are found. */
@ApplicationScoped
class DocumentProjector implements Projector {

  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final int ORDER = 70;
  private static final List<String> TABLES =
      List.of("document", "document_version", "document_period");

  private final Jdbc jdbc;

  DocumentProjector(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Derived(Document document, Instant updatedAt) {}

  private record Line(UUID document, Document.Version version) {}

  private record Period(LocalDate from, LocalDate to, Document document) {}

  @Override
  public String type() {
    return Document.TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    TABLES.forEach(table -> jdbc.update("delete from " + table, p -> {}));
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<UUID> ids = changed.stream().map(Stream::id).toList();
    TABLES.forEach(table -> jdbc.deleteByKey(table, "document_id", ids));
    List<Derived> standing =
        changed.stream()
            .filter(s -> !s.effective().isEmpty())
            .map(s -> new Derived(Document.fold(s.effective()), s.last().recordedAt()))
            .toList();
    jdbc.batch(
        "insert into document (document_id, about_type, about_id, code, title, from_on, latest, sha256, created_at,"
            + " updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        standing,
        (p, derived) -> {
          Document it = derived.document();
          p.uuid(it.id())
              .text(it.about().type())
              .uuid(it.about().id())
              .text(it.code())
              .text(it.title())
              .date(it.from())
              .number(it.latest().number())
              .text(it.latest().content().sha256())
              .instant(it.createdAt())
              .instant(derived.updatedAt());
        });
    jdbc.batch(
        "insert into document_version (document_id, number, sha256) values (?, ?, ?)",
        standing.stream()
            .map(Derived::document)
            .flatMap(d -> d.versions().stream().map(v -> new Line(d.id(), v)))
            .toList(),
        (p, line) ->
            p.uuid(line.document())
                .number(line.version().number())
                .text(line.version().content().sha256()));
    writePeriods(changed);
  }

  private void writePeriods(List<Stream> changed) {
    jdbc.batch(
        "insert into document_period (document_id, from_on, to_on, restriction, number, media_type,"
            + " size, file_name, language, uploaded_by, uploaded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        changed.stream().flatMap(stream -> periods(stream).stream()).toList(),
        (p, period) -> {
          Document it = period.document();
          Document.Version latest = it.latest();
          p.uuid(it.id())
              .date(period.from())
              .date(period.to())
              .name(it.access())
              .number(latest.number())
              .text(latest.content().mediaType())
              .number(latest.content().size())
              .text(latest.content().fileName())
              .text(latest.content().language())
              .text(latest.uploadedBy())
              .instant(latest.uploadedAt());
        });
  }

  /** A document on the days between its events; of several of one day the last one holds. */
  private static List<Period> periods(Stream stream) {
    List<LocalDate> days = stream.effective().stream().map(Event::effectiveOn).distinct().toList();
    List<Period> periods = new ArrayList<>();
    for (int place = 0; place < days.size(); place++) {
      LocalDate from = days.get(place);
      LocalDate to = place + 1 < days.size() ? days.get(place + 1) : OPEN;
      periods.add(new Period(from, to, Document.fold(stream.asOf(from))));
    }
    return periods;
  }
}
