package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.RestsOn;
import org.guiju.counting.SubjectDescriber;
import org.guiju.counting.SubjectView;
import org.guiju.ledger.Ref;
import org.guiju.platform.jdbc.Jdbc;

/**
 * Tells what declared standards are called: as they were when they first became public, with that
 * declaration.
 */
@ApplicationScoped
class DeclaredStandardDescriber implements SubjectDescriber {

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
          row ->
              views.putIfAbsent(
                  row.uuid("id"),
                  new SubjectView(
                      row.text("canonical"),
                      row.textOrNull("name"),
                      null,
                      DeclarationDescriber.PATH + row.uuid("declaration_id"))));
    }
    return views;
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
