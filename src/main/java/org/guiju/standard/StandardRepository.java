package org.guiju.standard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.counting.ListedCounts;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;

/** Queries over the periods of editions. */
@ApplicationScoped
class StandardRepository implements PanacheRepositoryBase<StandardPeriod, StandardPeriod.Key> {

  private final Lists lists;
  private final ListedCounts counts;

  StandardRepository(Lists lists, ListedCounts counts) {
    this.lists = lists;
    this.counts = counts;
  }

  Page<StandardSummary> list(
      StandardFilter filter,
      Collection<String> selectable,
      Successions successions,
      LocalDate on,
      PageRequest page,
      FacetRequest facets) {
    return lists.page(
        filter.restrict(new ListQuery(StandardList.LIST, on), selectable, successions),
        page,
        facets,
        counts.of(StandardList.COUNTED),
        StandardSummary::of);
  }

  List<StandardPeriod> on(List<UUID> ids, LocalDate day) {
    return list(
        "from StandardPeriod p where p.standardId in :ids and p.fromOn <= :on and p.toOn > :on",
        Map.of("ids", ids, "on", day));
  }
}
