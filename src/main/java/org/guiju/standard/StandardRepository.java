package org.guiju.standard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PeriodQuery;
import org.guiju.platform.paging.PeriodQuery.Key;
import org.guiju.platform.paging.Slice;

/** Queries over the periods of editions. */
@ApplicationScoped
class StandardRepository implements PanacheRepositoryBase<StandardPeriod, StandardPeriod.Key> {

  private static final Map<String, Key<StandardPeriod>> KEYS =
      Map.of(
          "number", new Key<>("p.sortKey", text -> text, row -> row.sortKey),
          "issueDate", new Key<>("p.issueDate", LocalDate::parse, row -> row.issueDate),
          "updatedAt", new Key<>("p.updatedAt", Instant::parse, row -> row.updatedAt));

  Page<StandardSummary> list(
      StandardFilter filter, Set<String> selectable, LocalDate on, Slice slice) {
    PeriodQuery<StandardPeriod> query = new PeriodQuery<>(StandardPeriod.class, "standardId", on);
    filter.restrict(query, selectable);
    return query.page(
        this,
        slice,
        Objects.requireNonNull(KEYS.get(slice.field())),
        row -> row.standardId,
        StandardSummary::of);
  }

  List<StandardPeriod> on(List<UUID> ids, LocalDate day) {
    return list(
        "from StandardPeriod p where p.standardId in :ids and p.fromOn <= :on and p.toOn > :on",
        Map.of("ids", ids, "on", day));
  }
}
