package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Ref;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.Slice;
import org.guiju.procedure.engine.DocumentRef;

/** Queries over documents. */
@ApplicationScoped
class DocumentRows {

  private static final String LATEST =
      "select about_id, code, title, sha256, document_id, latest, updated_at from document where"
          + " about_id = any(?) order by updated_at, document_id";

  private final Jdbc jdbc;

  DocumentRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a document stands in a list. */
  record Place(UUID id, Instant at) {}

  /**
   * Documents that existed on a day, a page of them; about these things, or about any where none.
   */
  List<Place> list(Collection<UUID> about, DocumentFilter filter, LocalDate on, Slice slice) {
    String column = slice.field().equals("updatedAt") ? "updated_at" : "created_at";
    Conditions conditions = conditions(about, filter, on);
    boolean down = slice.descending();
    if (!slice.fromStart()) {
      Instant at = slice.key(0, Instant::parse);
      UUID id = slice.key(1, UUID::fromString);
      conditions.and(
          "(" + column + ", document_id) " + (down ? "<" : ">") + " (?, ?)",
          p -> p.instant(at).uuid(id));
    }
    String order = down ? " desc" : "";
    return jdbc.query(
        "select document_id, "
            + column
            + " as at from document"
            + conditions.where()
            + " order by "
            + column
            + order
            + ", document_id"
            + order
            + " fetch first "
            + slice.fetch()
            + " rows only",
        conditions,
        row -> new Place(row.uuid("document_id"), row.instant("at")));
  }

  long count(Collection<UUID> about, DocumentFilter filter, LocalDate on) {
    Conditions conditions = conditions(about, filter, on);
    return jdbc.number("select count(*) from document" + conditions.where(), conditions);
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

  private static Conditions conditions(
      Collection<UUID> about, DocumentFilter filter, LocalDate on) {
    Conditions all = new Conditions();
    all.and("from_on <= ?", p -> p.date(on));
    all.amongIds("about_id", about).among("code", filter.code);
    if (filter.sha256 != null) {
      all.and(
          "document_id in (select document_id from document_version where sha256 = ?)",
          p -> p.text(filter.sha256));
    }
    all.amongIds("document_id", filter.id)
        .amongIds("about_id", filter.about)
        .among("about_type", filter.aboutType);
    if (filter.asksForNames()) {
      all.and("about_type <> 'MATTER'");
    }
    Likeness.part(all, "title", filter.title);
    Conditions then = filter.then();
    if (!then.isEmpty()) {
      all.and(
          "document_id in (select s.document_id from document_period s"
              + " where s.from_on <= ? and s.to_on > ? and "
              + then.text()
              + ")",
          p -> then.bind(p.date(on).date(on)));
    }
    all.between("created_at", filter.createdFrom, filter.createdTo);
    all.between("updated_at", filter.updatedSince, filter.updatedTo);
    return all;
  }
}
