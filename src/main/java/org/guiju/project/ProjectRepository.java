package org.guiju.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.Slice;

/** Queries over the periods of projects. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<ProjectPeriod, ProjectPeriod.Key> {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "createdAt", "p.createdAt", "updatedAt", "p.updatedAt", "stage", "coalesce(p.stage, '')");

  Page<ProjectSummary> list(ProjectFilter filter, LocalDate on, Slice slice) {
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    conditions.add("p.fromOn <= :on and p.toOn > :on");
    parameters.put("on", on);
    filter.restrict(conditions, parameters);
    String from = "from ProjectPeriod p where " + String.join(" and ", conditions);
    String column = Objects.requireNonNull(COLUMNS.get(slice.field()));
    Map<String, Object> paged = new HashMap<>(parameters);
    if (!slice.fromStart()) {
      paged.put(
          "after0",
          slice.<Object>key(0, text -> slice.field().equals("stage") ? text : Instant.parse(text)));
      paged.put("after1", slice.key(1, UUID::fromString));
    }
    List<ProjectPeriod> rows =
        find(
                from
                    + " and "
                    + slice.condition(column, "p.projectId")
                    + " order by "
                    + slice.order(column, "p.projectId"),
                paged)
            .range(0, slice.fetch() - 1)
            .list();
    return slice.page(
        rows,
        row -> List.of(value(slice.field(), row), row.projectId),
        ProjectSummary::of,
        () -> count(from, parameters));
  }

  private static Object value(String field, ProjectPeriod row) {
    return switch (field) {
      case "updatedAt" -> row.updatedAt;
      case "stage" -> row.stage == null ? "" : row.stage;
      default -> row.createdAt;
    };
  }

  /** What is to be said of projects on a day. */
  List<ProjectPeriod> on(Iterable<UUID> ids, LocalDate day) {
    return list(
        "from ProjectPeriod p where p.projectId in :ids and p.fromOn <= :on and p.toOn > :on",
        Map.of("ids", ids, "on", day));
  }
}
