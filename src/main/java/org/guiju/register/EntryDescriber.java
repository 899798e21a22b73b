package org.guiju.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.AdoptedBy;
import org.guiju.counting.RestsOn;
import org.guiju.counting.SubjectDescriber;
import org.guiju.counting.SubjectView;
import org.guiju.ledger.Ref;
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
      Map<UUID, String> numbers = numbers(ids);
      jdbc.stream(
          "select p.entry_id, p.name_zh, p.name_en from entry_period p"
              + " where p.entry_id = any(?) and p.from_on <= ? and p.to_on > ?",
          p -> p.uuids(ids).date(asOf).date(asOf),
          row -> {
            UUID id = row.uuid("entry_id");
            views.put(
                id,
                new SubjectView(
                    numbers.get(id),
                    row.textOrNull("name_zh"),
                    row.textOrNull("name_en"),
                    PATH + id));
          });
    }
    return views;
  }

  /** The first number of each. */
  private Map<UUID, String> numbers(Set<UUID> ids) {
    Map<UUID, String> numbers = new HashMap<>();
    jdbc.stream(
        "select entry_id, coalesce(shown, number_key) as said from entry_number"
            + " where entry_id = any(?) order by entry_id, place, number_key",
        p -> p.uuids(ids),
        row -> numbers.putIfAbsent(row.uuid("entry_id"), row.text("said")));
    return numbers;
  }

  @Override
  public Map<UUID, List<AdoptedBy>> adoptedBy(Set<UUID> ids, LocalDate on) {
    Map<UUID, List<AdoptedBy>> adopted = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.stream(
          "select r.entry_id, r.reference as own, a.standard_id, a.reference, a.degree, n.canonical"
              + " from entry_reference r left join adoption_period a on a.family_key = r.family_key"
              + " and a.from_on <= ? and a.to_on > ? left join standard_number n"
              + " on n.standard_id = a.standard_id and n.place = 0 where r.entry_id = any(?)"
              + " order by a.reference desc, n.canonical, a.standard_id",
          p -> p.date(on).date(on).uuids(ids),
          row -> {
            List<AdoptedBy> of =
                adopted.computeIfAbsent(row.uuid("entry_id"), id -> new ArrayList<>());
            String reference = row.textOrNull("reference");
            if (reference != null) {
              of.add(
                  new AdoptedBy(
                      row.uuid("standard_id"),
                      row.textOrNull("canonical"),
                      reference,
                      row.text("degree"),
                      Adoptions.isOlder(reference, row.text("own"))));
            }
          });
    }
    return adopted;
  }

  /** Results, who holds it, and who adopts or once adopted it. */
  @Override
  public Map<UUID, Set<Ref>> restsOn(Set<UUID> ids) {
    return new RestsOn(jdbc, ids)
        .add(
            "select entry_id as subject, thing_id as thing from entry_link where entry_id = any(?)",
            "PROJECT",
            "STANDARD")
        .add(
            "select distinct r.entry_id as subject, a.standard_id as thing from entry_reference r"
                + " join adoption_period a on a.family_key = r.family_key where r.entry_id = any(?)",
            "STANDARD")
        .add(
            "select distinct entry_id as subject, organization_id as thing from entry_period"
                + " where organization_id is not null and entry_id = any(?)",
            "ORGANIZATION")
        .toMap();
  }
}
