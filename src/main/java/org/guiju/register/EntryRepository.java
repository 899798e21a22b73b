package org.guiju.register;

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

/** Queries over the periods of entries. */
@ApplicationScoped
class EntryRepository implements PanacheRepositoryBase<EntryPeriod, EntryPeriod.Key> {

  private static final Map<String, Key<EntryPeriod>> KEYS =
      Map.of(
          "createdAt", new Key<>("p.createdAt", Instant::parse, row -> row.createdAt),
          "updatedAt", new Key<>("p.updatedAt", Instant::parse, row -> row.updatedAt));

  Page<EntrySummary> list(
      String register,
      EntryFilter filter,
      @Nullable Set<String> within,
      LocalDate on,
      Slice slice) {
    PeriodQuery<EntryPeriod> query = new PeriodQuery<>(EntryPeriod.class, "entryId", on);
    query.equal("register", register);
    filter.restrict(query, within);
    return query.page(
        this,
        slice,
        Objects.requireNonNull(KEYS.get(slice.field())),
        row -> row.entryId,
        EntrySummary::of);
  }
}
