package org.guiju.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;

/** The rows of table {@code ledger_event}: inserted and read, never changed. */
@ApplicationScoped
class EventRows {

  static final String COLUMNS =
      "e.id, e.aggregate_type, e.aggregate_id, e.version, e.type, e.effective_on, e.recorded_at, e.actor, e.reason,"
          + " e.basis, e.payload, e.corrects, e.source_key, e.commit_id, e.ordinal, e.previous_hash, e.hash";

  private static final String INSERT =
      "insert into ledger_event (id, aggregate_type, aggregate_id, version, type, effective_on, recorded_at, actor,"
          + " reason, basis, payload, corrects, source_key, commit_id, ordinal, previous_hash, hash)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** A join: H2 would compare every event it finds with every thing. */
  private static final String OF_THINGS =
      "select "
          + COLUMNS
          + " from unnest(cast(? as uuid array)) as k (id) join ledger_event e on e.aggregate_id = k.id"
          + " order by e.aggregate_id, e.version";

  private final Jdbc jdbc;

  EventRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  void insert(List<Event> events) {
    jdbc.batch(
        INSERT,
        events,
        (p, e) ->
            p.uuid(e.id())
                .text(e.aggregate().type())
                .uuid(e.aggregate().id())
                .number(e.version())
                .text(e.type())
                .date(e.effectiveOn())
                .instant(e.recordedAt())
                .text(e.actor())
                .text(e.reason())
                .text(e.basis())
                .text(e.payload())
                .uuid(e.corrects())
                .text(e.sourceKey())
                .number(e.commit())
                .number(e.ordinal())
                .text(e.previousHash())
                .text(e.hash()));
  }

  List<Event> ofThings(String type, Collection<UUID> ids) {
    List<Event> events = jdbc.query(OF_THINGS, p -> p.uuids(Set.copyOf(ids)), EventRows::map);
    return events.stream().filter(e -> e.aggregate().type().equals(type)).toList();
  }

  static Event map(Row row) throws SQLException {
    return new Event(
        row.uuid("id"),
        new Ref(row.text("aggregate_type"), row.uuid("aggregate_id")),
        row.longValue("version"),
        row.text("type"),
        row.date("effective_on"),
        row.instant("recorded_at"),
        row.text("actor"),
        row.textOrNull("reason"),
        row.textOrNull("basis"),
        row.text("payload"),
        row.uuidOrNull("corrects"),
        row.textOrNull("source_key"),
        row.longValue("commit_id"),
        row.intValue("ordinal"),
        row.text("previous_hash"),
        row.text("hash"));
  }
}
