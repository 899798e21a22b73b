package org.guiju.declaration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PeriodQuery;
import org.guiju.platform.paging.PeriodQuery.Key;
import org.guiju.platform.paging.Slice;

/** Queries over the periods of declarations. */
@ApplicationScoped
class DeclarationRepository
    implements PanacheRepositoryBase<DeclarationPeriod, DeclarationPeriod.Key> {

  private static final Map<String, Key<DeclarationPeriod>> KEYS =
      Map.of(
          "createdAt", new Key<>("p.createdAt", Instant::parse, row -> row.createdAt),
          "updatedAt", new Key<>("p.updatedAt", Instant::parse, row -> row.updatedAt));

  Page<DeclarationSummary> list(
      DeclarationFilter filter, Collection<UUID> declarers, LocalDate on, Slice slice) {
    PeriodQuery<DeclarationPeriod> query = query(on);
    filter.restrict(query, declarers);
    return page(query, slice);
  }

  /** Declarations that name one of the numbers. */
  Page<DeclarationSummary> naming(Collection<String> numbers, LocalDate on, Slice slice) {
    PeriodQuery<DeclarationPeriod> query = query(on);
    query.and(
        "p.declarationId in (select s.declarationId from DeclarationStandard s where s.listed = true"
            + " and s.canonical in :numbers)",
        "numbers",
        List.copyOf(numbers));
    return page(query, slice);
  }

  private static PeriodQuery<DeclarationPeriod> query(LocalDate on) {
    return new PeriodQuery<>(DeclarationPeriod.class, "declarationId", on);
  }

  private Page<DeclarationSummary> page(PeriodQuery<DeclarationPeriod> query, Slice slice) {
    return query.page(
        this,
        slice,
        Objects.requireNonNull(KEYS.get(slice.field())),
        row -> row.declarationId,
        DeclarationSummary::of);
  }
}
