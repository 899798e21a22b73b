package org.guiju.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PeriodQuery;
import org.guiju.platform.paging.PeriodQuery.Key;
import org.guiju.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Queries over the periods of matters. */
@ApplicationScoped
class MatterRepository implements PanacheRepositoryBase<MatterPeriod, MatterPeriod.Key> {

  private static final Map<String, Key<MatterPeriod>> KEYS =
      Map.of(
          "createdAt", new Key<>("p.createdAt", Instant::parse, row -> row.createdAt),
          "updatedAt", new Key<>("p.updatedAt", Instant::parse, row -> row.updatedAt));

  Page<MatterSummary> list(
      MatterFilter filter, @Nullable Set<String> within, LocalDate on, Slice slice) {
    PeriodQuery<MatterPeriod> query = new PeriodQuery<>(MatterPeriod.class, "matterId", on);
    filter.restrict(query, within);
    return query.page(
        this,
        slice,
        Objects.requireNonNull(KEYS.get(slice.field())),
        row -> row.matterId,
        MatterSummary::of);
  }
}
