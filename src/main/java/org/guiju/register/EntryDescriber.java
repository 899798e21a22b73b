package org.guiju.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.SubjectDescriber;
import org.guiju.counting.SubjectView;
import org.guiju.platform.jdbc.Jdbc;

/** Tells what entries are called. */
@ApplicationScoped
class EntryDescriber implements SubjectDescriber {

  private static final String PATH = "/api/v1/entries/";

  private final Jdbc jdbc;

  EntryDescriber(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String subjectType() {
    return EntryFacts.SUBJECT;
  }

  @Override
  public Map<UUID, SubjectView> describe(Set<UUID> ids, LocalDate asOf) {
    Map<UUID, SubjectView> views = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.stream(
          "select p.entry_id, r.reference, p.name_zh, p.name_en from entry_period p"
              + " left join entry_reference r on r.entry_id = p.entry_id"
              + " where p.entry_id = any(?) and p.from_on <= ? and p.to_on > ?",
          p -> p.uuids(ids).date(asOf).date(asOf),
          row -> {
            UUID id = row.uuid("entry_id");
            views.put(
                id,
                new SubjectView(
                    row.textOrNull("reference"),
                    row.textOrNull("name_zh"),
                    row.textOrNull("name_en"),
                    PATH + id));
          });
    }
    return views;
  }
}
