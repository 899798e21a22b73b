package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Ref;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Parameters;
import org.guiju.platform.paging.Slice;
import org.guiju.procedure.engine.DocumentRef;

/** Queries over documents. */
@ApplicationScoped
class DocumentRows {

  private static final String LATEST =
      "select about_id, code, title, sha256, document_id, latest, updated_at from document where about_id = any(?)"
          + " order by updated_at, document_id";

  private final Jdbc jdbc;

  DocumentRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a document stands in a list. */
  record Place(UUID id, Instant at) {}

  private record Condition(String sql, Jdbc.Binder binder) {}

  /**
   * Documents that existed on a day, a page of them; about these things, or about any where none.
   */
  List<Place> list(Collection<UUID> about, DocumentFilter filter, LocalDate on, Slice slice) {
    String column = slice.field().equals("updatedAt") ? "updated_at" : "created_at";
    List<Condition> conditions = conditions(about, filter, on);
    boolean down = slice.descending();
    if (!slice.fromStart()) {
      Instant at = slice.key(0, Instant::parse);
      UUID id = slice.key(1, UUID::fromString);
      conditions.add(
          new Condition(
              "(" + column + ", document_id) " + (down ? "<" : ">") + " (?, ?)",
              p -> p.instant(at).uuid(id)));
    }
    String order = down ? " desc" : "";
    return jdbc.query(
        "select document_id, "
            + column
            + " as at"
            + where(conditions)
            + " order by "
            + column
            + order
            + ", document_id"
            + order
            + " fetch first "
            + slice.fetch()
            + " rows only",
        p -> bind(conditions, p),
        row -> new Place(row.uuid("document_id"), row.instant("at")));
  }

  long count(Collection<UUID> about, DocumentFilter filter, LocalDate on) {
    List<Condition> conditions = conditions(about, filter, on);
    return jdbc.number("select count(*)" + where(conditions), p -> bind(conditions, p));
  }

  /** By code, the document that the things got last; an origin's where the thing has none. */
  Map<String, DocumentRef> latest(Ref thing, Collection<UUID> withOrigins) {
    Map<String, DocumentRef> own = new HashMap<>();
    Map<String, DocumentRef> all = new HashMap<>();
    jdbc.stream(
        LATEST,
        p -> p.uuids(withOrigins),
        row -> {
          DocumentRef ref =
              new DocumentRef(
                  row.text("code"),
                  row.textOrNull("title"),
                  null,
                  row.text("sha256"),
                  row.uuid("document_id"),
                  row.intValue("latest"));
          all.put(ref.code(), ref);
          if (row.uuid("about_id").equals(thing.id())) {
            own.put(ref.code(), ref);
          }
        });
    all.putAll(own);
    return all;
  }

  private static List<Condition> conditions(
      Collection<UUID> about, DocumentFilter filter, LocalDate on) {
    List<Condition> all = new ArrayList<>();
    all.add(new Condition("from_on <= ?", p -> p.date(on)));
    if (!about.isEmpty()) {
      all.add(new Condition("about_id = any(?)", p -> p.uuids(about)));
    }
    List<String> codes = filter.code;
    if (codes != null && !codes.isEmpty()) {
      all.add(new Condition("code = any(?)", p -> p.texts(codes)));
    }
    if (filter.sha256 != null) {
      all.add(
          new Condition(
              "document_id in (select document_id from document_version where sha256 = ?)",
              p -> p.text(filter.sha256)));
    }
    return all;
  }

  private static String where(List<Condition> conditions) {
    return " from document where "
        + String.join(" and ", conditions.stream().map(Condition::sql).toList());
  }

  private static void bind(List<Condition> conditions, Parameters p) throws SQLException {
    for (Condition condition : conditions) {
      condition.binder().bind(p);
    }
  }
}
