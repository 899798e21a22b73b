package org.guiju.matter;

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

/** Tells evidence what its matters are about: they have no names of their own. */
@ApplicationScoped
class MatterDescriber implements SubjectDescriber {

  private final Jdbc jdbc;

  MatterDescriber(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String subjectType() {
    return MatterFacts.SUBJECT;
  }

  @Override
  public Map<UUID, SubjectView> describe(Set<UUID> ids, LocalDate asOf) {
    Map<UUID, SubjectView> views = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.stream(
          "select matter_id, reference, title_zh, title_en from matter_period"
              + " where matter_id = any(?) and from_on <= ? and to_on > ?",
          p -> p.uuids(ids).date(asOf).date(asOf),
          row -> {
            UUID id = row.uuid("matter_id");
            views.put(
                id,
                new SubjectView(
                    row.textOrNull("reference"),
                    row.textOrNull("title_zh"),
                    row.textOrNull("title_en"),
                    Matters.PATH + id));
          });
    }
    return views;
  }

  /** Those by whose whereabouts it is counted. */
  @Override
  public Map<UUID, Set<Ref>> restsOn(Set<UUID> ids) {
    return new RestsOn(jdbc, ids)
        .add(
            "select matter_id as subject, organization_id as thing from matter_party"
                + " where matter_id = any(?)",
            "ORGANIZATION")
        .toMap();
  }
}
