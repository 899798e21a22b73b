package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.RestsOn;
import org.guiju.counting.SubjectDescriber;
import org.guiju.counting.SubjectView;
import org.guiju.ledger.Ref;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;

/**
 * Tells what declared standards are called: as they were when they first became public, with that
 * declaration; what is about one of their editions, as that edition.
 */
@ApplicationScoped
class DeclaredStandardDescriber implements SubjectDescriber {

  /** The editions that declarations name which are not public. */
  private static final String PENDING =
      "select subject_id, canonical, name, declaration_id, from_on from declaration_pending"
          + " where subject_id = any(?) order by own desc, declaration_id";

  /** The editions that were public. */
  private static final String PUBLIC =
      "select f.id as subject_id, s.canonical, s.name, s.declaration_id from declared_standard f"
          + " join declaration_standard s on s.organization_id = f.organization_id"
          + " and s.family_key = f.family_key where f.id = any(?) and s.number_public_on is not null"
          + " order by s.number_public_on, s.declaration_id";

  private final Jdbc jdbc;

  DeclaredStandardDescriber(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String subjectType() {
    return DeclarationFacts.DECLARED_STANDARD;
  }

  @Override
  public Map<UUID, SubjectView> describe(Set<UUID> ids, LocalDate asOf) {
    Map<UUID, SubjectView> views = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.stream(
          "select id, canonical, name, declaration_id from declared_standard where id = any(?) union all"
              + " select p.subject_id, p.canonical, p.name, p.declaration_id from declaration_pending p"
              + " where p.subject_id = any(?) and not exists"
              + " (select 1 from declared_standard s where s.id = p.subject_id)",
          p -> p.uuids(ids).uuids(ids),
          row -> views.putIfAbsent(row.uuid("id"), view(row)));
    }
    return views;
  }

  @Override
  public Map<Occurrence, SubjectView> describeParts(Set<Occurrence> parts, LocalDate asOf) {
    Set<UUID> subjects = parts.stream().map(Occurrence::subject).collect(Collectors.toSet());
    Map<Occurrence, SubjectView> views = new HashMap<>();
    jdbc.stream(
        PENDING,
        p -> p.uuids(subjects),
        row -> add(views, row, PendingFacts.edition(row.text("canonical"), row.date("from_on"))));
    jdbc.stream(
        PUBLIC,
        p -> p.uuids(subjects),
        row -> add(views, row, DeclarationFacts.occurrence(row.text("canonical"))));
    views.keySet().retainAll(parts);
    return views;
  }

  /** The first that says so. */
  private static void add(Map<Occurrence, SubjectView> views, Row row, String occurrence)
      throws SQLException {
    views.putIfAbsent(new Occurrence(row.uuid("subject_id"), occurrence), view(row));
  }

  private static SubjectView view(Row row) throws SQLException {
    return new SubjectView(
        row.text("canonical"),
        row.textOrNull("name"),
        null,
        DeclarationDescriber.PATH + row.uuid("declaration_id"));
  }

  /** Who declares. */
  @Override
  public Map<UUID, Set<Ref>> restsOn(Set<UUID> ids) {
    return new RestsOn(jdbc, ids)
        .add(
            "select id as subject, organization_id as thing from declared_standard"
                + " where id = any(?)",
            "ORGANIZATION")
        .add(
            "select subject_id as subject, organization_id as thing from declaration_pending"
                + " where subject_id = any(?)",
            "ORGANIZATION")
        .toMap();
  }
}
