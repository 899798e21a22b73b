package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;

/** Writes the regions in which organizations take part in projects, with all regions above. */
@ApplicationScoped
class ProjectRegions {

  private final Jdbc jdbc;

  ProjectRegions(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A region of a project.
   *
   * @param role best role held there
   * @param kind of the project, by which and by the next lists of a region are ordered
   */
  record Line(UUID id, String region, Role role, Kind kind, Instant createdAt) {}

  /** Makes these the regions of the projects; most steps leave them as they are. */
  void replace(Collection<UUID> projects, List<Line> lines) {
    Set<Line> before =
        new HashSet<>(
            jdbc.query(
                "select project_id, region_code, role, kind, created_at from project_region"
                    + " where project_id = any(?)",
                p -> p.uuids(projects),
                row ->
                    new Line(
                        row.uuid("project_id"),
                        row.text("region_code"),
                        row.enumValue("role", Role.class),
                        row.enumValue("kind", Kind.class),
                        row.instant("created_at"))));
    Set<Line> after = new HashSet<>(lines);
    Set<UUID> changed =
        Stream.concat(
                before.stream().filter(line -> !after.contains(line)),
                after.stream().filter(line -> !before.contains(line)))
            .map(Line::id)
            .collect(Collectors.toSet());
    if (changed.isEmpty()) {
      return;
    }
    jdbc.deleteByKey("project_region", "project_id", changed);
    jdbc.batch(
        "insert into project_region (project_id, region_code, role, kind, created_at)"
            + " values (?, ?, ?, ?, ?)",
        lines.stream().filter(line -> changed.contains(line.id())).toList(),
        (p, line) ->
            p.uuid(line.id())
                .text(line.region())
                .name(line.role())
                .name(line.kind())
                .instant(line.createdAt()));
  }

  void clear() {
    jdbc.update("delete from project_region", p -> {});
  }
}
