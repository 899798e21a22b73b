package org.guiju.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Parameters;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.paging.Slice;
import org.guiju.standard.Standard;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Questions to the rows about who refers to whom. */
@ApplicationScoped
class Citations {

  private static final String CITING =
      " from (select 'STANDARD' as subject_type, p.standard_id as id, p.kind as kind,"
          + " p.number as reference, p.title_zh as title_zh, p.title_en as title_en,"
          + " p.state as state, c.cited as cited"
          + " from (select standard_id, min(canonical) as cited from standard_cites"
          + " where sought = any(?) group by standard_id) c"
          + " join standard_period p on p.standard_id = c.standard_id"
          + " and p.from_on <= ? and p.to_on > ?"
          + " where p.state not in ('E98', 'E99') and p.standard_id <> ?"
          + " union all"
          + " select 'PROJECT' as subject_type, p.project_id as id, p.kind as kind,"
          + " coalesce(p.plan_number, p.reference) as reference, p.title_zh as title_zh,"
          + " p.title_en as title_en, p.state as state, c.cited as cited"
          + " from (select project_id, min(canonical) as cited from project_reference"
          + " where relation = 'CITES' and sought = any(?) and from_on <= ? and to_on > ?"
          + " group by project_id) c"
          + " join project_period p on p.project_id = c.project_id"
          + " and p.from_on <= ? and p.to_on > ?) x";

  private static final String EDITIONS =
      "select n.canonical, n.family_key, p.standard_id, p.number, p.title_zh, p.title_en, p.state,"
          + " p.issue_date, p.replaced_by from standard_number n join standard_period p"
          + " on p.standard_id = n.standard_id and p.from_on <= ? and p.to_on > ? where ";

  private final Jdbc jdbc;

  Citations(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** An edition under one of its numbers, as it is on a day. */
  private record Edition(
      String canonical,
      String family,
      UUID id,
      String number,
      @Nullable String titleZh,
      @Nullable String titleEn,
      String state,
      LocalDate issued,
      @Nullable UUID replacedBy) {

    CitedView.Status status() {
      return CitedView.Status.of(state);
    }
  }

  /** Who cites an edition on a day, by id, those after the last one seen. */
  List<CitingView> citing(Standard edition, LocalDate on, Slice slice) {
    Set<String> keys = keys(edition, on);
    UUID after = slice.fromStart() ? null : slice.key(0, UUID::fromString);
    boolean down = slice.descending();
    String seen = after == null ? "" : down ? " where id < ?" : " where id > ?";
    return keys.isEmpty()
        ? List.of()
        : jdbc.query(
            "select subject_type, id, kind, reference, title_zh, title_en, state, cited"
                + CITING
                + seen
                + " order by id"
                + (down ? " desc" : "")
                + " fetch first "
                + slice.fetch()
                + " rows only",
            p -> {
              bind(p, keys, edition.id(), on);
              if (after != null) {
                p.uuid(after);
              }
            },
            row ->
                new CitingView(
                    row.text("subject_type"),
                    row.uuid("id"),
                    row.enumValue("kind", Kind.class),
                    row.textOrNull("reference"),
                    row.textOrNull("title_zh"),
                    row.textOrNull("title_en"),
                    row.text("state"),
                    row.text("cited")));
  }

  /** How many things of a type, STANDARD or PROJECT, cite an edition on a day. */
  long count(Standard edition, LocalDate on, @Nullable String type) {
    Set<String> keys = keys(edition, on);
    return keys.isEmpty()
        ? 0
        : jdbc.number(
            "select count(*)" + CITING + (type == null ? "" : " where subject_type = ?"),
            p -> {
              bind(p, keys, edition.id(), on);
              if (type != null) {
                p.text(type);
              }
            });
  }

  private static Parameters bind(Parameters p, Set<String> keys, UUID self, LocalDate on)
      throws SQLException {
    return p.texts(keys)
        .date(on)
        .date(on)
        .uuid(self)
        .texts(keys)
        .date(on)
        .date(on)
        .date(on)
        .date(on);
  }

  /** Its own numbers; and its families, where a reference without a year leads to it. */
  private Set<String> keys(Standard edition, LocalDate on) {
    List<String> numbers = edition.publication().numbers();
    Set<String> keys = new LinkedHashSet<>(StandardNumbers.editionKeys(numbers));
    Set<String> families = StandardNumbers.familyKeys(numbers);
    List<Edition> members = families.isEmpty() ? List.of() : inFamilies(families, on);
    for (String family : families) {
      if (leading(members, family).filter(e -> e.id().equals(edition.id())).isPresent()) {
        keys.add(family);
      }
    }
    return keys;
  }

  /** What an edition cites, and how that stands on a day. */
  List<CitedView> cited(Standard edition, LocalDate on) {
    List<String> cites = edition.publication().cites();
    if (cites.isEmpty()) {
      return List.of();
    }
    Set<String> sought = new LinkedHashSet<>();
    cites.forEach(number -> sought.add(StandardNumbers.sought(number)));
    List<Edition> bearing = editions("n.canonical = any(?)", sought, on);
    sought.addAll(StandardNumbers.familyKeys(cites));
    List<Edition> members = inFamilies(sought, on);
    return cites.stream().map(number -> view(number, bearing, members)).toList();
  }

  private static CitedView view(String number, List<Edition> bearing, List<Edition> members) {
    boolean dated = StandardNumbers.isDated(number);
    String sought = StandardNumbers.sought(number);
    Optional<Edition> found =
        dated
            ? Stream.concat(bearing.stream(), members.stream())
                .filter(e -> e.canonical().equals(sought) || e.canonical().startsWith(sought + "/"))
                .findFirst()
            : leading(members, sought);
    Edition it = found.orElse(null);
    CitedView.Status status = it == null ? CitedView.Status.UNKNOWN : it.status();
    return new CitedView(
        number,
        dated,
        it == null ? null : it.id(),
        it == null ? null : it.number(),
        it == null ? null : it.titleZh(),
        it == null ? null : it.titleEn(),
        it == null ? null : it.state(),
        status,
        status.outdated(),
        it == null ? null : it.replacedBy());
  }

  /** Where a reference without a year leads: the latest edition that is valid, else the latest. */
  private static Optional<Edition> leading(List<Edition> members, String family) {
    List<Edition> own = new ArrayList<>(members);
    own.removeIf(e -> !e.family().equals(family));
    return own.stream()
        .max(
            Comparator.comparing((Edition e) -> e.status().valid())
                .thenComparing(Edition::issued)
                .thenComparing(Edition::id));
  }

  private List<Edition> inFamilies(Collection<String> families, LocalDate on) {
    return editions("n.family_key = any(?)", families, on);
  }

  private List<Edition> editions(String condition, Collection<String> keys, LocalDate on) {
    return jdbc.query(
        EDITIONS + condition, p -> p.date(on).date(on).texts(keys), Citations::edition);
  }

  private static Edition edition(Row row) throws SQLException {
    return new Edition(
        row.text("canonical"),
        row.text("family_key"),
        row.uuid("standard_id"),
        row.text("number"),
        row.textOrNull("title_zh"),
        row.textOrNull("title_en"),
        row.text("state"),
        row.date("issue_date"),
        row.uuidOrNull("replaced_by"));
  }
}
