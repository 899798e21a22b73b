package org.guiju.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.counting.ListedCounts;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;

/** Queries over the periods of projects. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<ProjectPeriod, ProjectPeriod.Key> {

  private final Lists lists;
  private final ListedCounts counts;

  ProjectRepository(Lists lists, ListedCounts counts) {
    this.lists = lists;
    this.counts = counts;
  }

  Page<ProjectSummary> list(
      ProjectFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    return lists.page(
        filter.restrict(new ListQuery(ProjectList.LIST, on)),
        page,
        facets,
        counts.of(ProjectList.COUNTED),
        ProjectSummary::of);
  }

  /** What is to be said of projects on a day. */
  List<ProjectPeriod> on(Iterable<UUID> ids, LocalDate day) {
    return list(
        "from ProjectPeriod p where p.projectId in :ids and p.fromOn <= :on and p.toOn > :on",
        Map.of("ids", ids, "on", day));
  }
}
