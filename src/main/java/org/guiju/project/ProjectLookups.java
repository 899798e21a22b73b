package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.vocabulary.Kind;

/** The questions to the stored rows that guards and imports ask. */
@ApplicationScoped
public class ProjectLookups {

  private static final int SLOTS = 64;

  private final Jdbc jdbc;

  ProjectLookups(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets nobody else submit a project of this kind and title until the transaction ends. */
  void holdTitle(Kind kind, String titleZh) {
    long slot = Math.floorMod((kind + ":" + titleZh).hashCode(), SLOTS);
    jdbc.number("select slot from title_slot where slot = ? for update", p -> p.number(slot));
  }

  /**
   * Another project of the kind with the same title that was submitted and still runs, or a
   * standard in force or to come. What is only registered or in preliminary research stands in
   * nobody's way.
   */
  boolean titleTaken(Kind kind, String titleZh, UUID except) {
    return jdbc.number(
            "select (select count(*) from project_period where kind = ? and left(title_zh, 200) = left(?, 200) and title_zh = ? and to_on = ?"
                + " and project_id <> ? and stage >= '10' and stage < '60.60' and state not like 'PX%')"
                + " + (select count(*) from standard_period where kind = ? and left(title_zh, 200) = left(?, 200) and title_zh = ? and to_on = ?"
                + " and state not in ('E98', 'E99'))",
            p ->
                p.name(kind)
                    .text(titleZh)
                    .text(titleZh)
                    .date(ProjectProjector.OPEN)
                    .uuid(except)
                    .name(kind)
                    .text(titleZh)
                    .text(titleZh)
                    .date(ProjectProjector.OPEN))
        > 0;
  }

  /** A national standard in force, or planned, with the same title (Order 86 art. 3). */
  boolean nationalTitleTaken(String titleZh) {
    return jdbc.number(
            "select count(*) from standard_period where kind = 'NATIONAL' and left(title_zh, 200) = left(?, 200) and title_zh = ? and to_on = ?"
                + " and state not in ('E98', 'E99')",
            p -> p.text(titleZh).text(titleZh).date(ProjectProjector.OPEN))
        > 0;
  }

  /** The project with an id in another system. */
  public Optional<UUID> byExternalId(String system, String value) {
    return Optional.ofNullable(byExternalIds(system, List.of(value)).get(value));
  }

  /** The projects with ids in another system, by those ids. */
  public Map<String, UUID> byExternalIds(String system, Collection<String> values) {
    record Found(String value, UUID id) {}
    List<Found> found =
        values.isEmpty()
            ? new ArrayList<>()
            : jdbc.query(
                // As a join: H2 would go through all ids of the system for external_id = any(?).
                "select e.external_id, e.project_id from unnest(cast(? as varchar array)) as k (id)"
                    + " join project_external e on e.system = ? and e.external_id = k.id",
                p -> p.texts(Set.copyOf(values)).text(system),
                row -> new Found(row.text("external_id"), row.uuid("project_id")));
    return found.stream().collect(Collectors.toMap(Found::value, Found::id));
  }
}
