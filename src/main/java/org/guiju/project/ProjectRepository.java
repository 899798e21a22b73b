package org.guiju.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PeriodQuery;
import org.guiju.platform.paging.PeriodQuery.Key;
import org.guiju.platform.paging.Slice;

/** Queries over the periods of projects. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<ProjectPeriod, ProjectPeriod.Key> {

  private static final Map<String, Key<ProjectPeriod>> KEYS =
      Map.of(
          "createdAt", new Key<>("p.createdAt", Instant::parse, row -> row.createdAt),
          "updatedAt", new Key<>("p.updatedAt", Instant::parse, row -> row.updatedAt),
          "stage",
              new Key<>(
                  "coalesce(p.stage, '')",
                  text -> text,
                  row -> Objects.requireNonNullElse(row.stage, "")));

  Page<ProjectSummary> list(ProjectFilter filter, LocalDate on, Slice slice) {
    PeriodQuery<ProjectPeriod> query = new PeriodQuery<>(ProjectPeriod.class, "projectId", on);
    filter.restrict(query);
    return query.page(
        this,
        slice,
        Objects.requireNonNull(KEYS.get(slice.field())),
        row -> row.projectId,
        ProjectSummary::of);
  }

  /** What is to be said of projects on a day. */
  List<ProjectPeriod> on(Iterable<UUID> ids, LocalDate day) {
    return list(
        "from ProjectPeriod p where p.projectId in :ids and p.fromOn <= :on and p.toOn > :on",
        Map.of("ids", ids, "on", day));
  }
}
