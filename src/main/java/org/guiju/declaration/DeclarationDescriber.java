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

/** Tells what declarations are called. */
@ApplicationScoped
class DeclarationDescriber implements SubjectDescriber {

  static final String PATH = "/api/v1/declarations/";

  private final Jdbc jdbc;

  DeclarationDescriber(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String subjectType() {
    return DeclarationFacts.DECLARATION;
  }

  @Override
  public Map<UUID, SubjectView> describe(Set<UUID> ids, LocalDate asOf) {
    Map<UUID, SubjectView> views = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.stream(
          "select declaration_id, number, title from declaration_period"
              + " where declaration_id = any(?) and from_on <= ? and to_on > ?",
          p -> p.uuids(ids).date(asOf).date(asOf),
          row -> {
            UUID id = row.uuid("declaration_id");
            views.put(
                id,
                new SubjectView(
                    row.textOrNull("number"), row.textOrNull("title"), null, PATH + id));
          });
    }
    return views;
  }

  /** Who declares. */
  @Override
  public Map<UUID, Set<Ref>> restsOn(Set<UUID> ids) {
    return new RestsOn(jdbc, ids)
        .add(
            "select distinct declaration_id as subject, organization_id as thing"
                + " from declaration_period where declaration_id = any(?)",
            "ORGANIZATION")
        .toMap();
  }
}
