package org.guiju.declaration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.Slice;

/** Queries over the periods of declarations. */
@ApplicationScoped
class DeclarationRepository
    implements PanacheRepositoryBase<DeclarationPeriod, DeclarationPeriod.Key> {

  private static final Map<String, String> COLUMNS =
      Map.of("createdAt", "p.createdAt", "updatedAt", "p.updatedAt");

  Page<DeclarationSummary> list(
      DeclarationFilter filter, Collection<UUID> declarers, LocalDate on, Slice slice) {
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    filter.restrict(conditions, parameters, declarers);
    return list(conditions, parameters, on, slice);
  }

  /** Declarations that name one of the numbers. */
  Page<DeclarationSummary> naming(Collection<String> numbers, LocalDate on, Slice slice) {
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    conditions.add(
        "p.declarationId in (select s.declarationId from DeclarationStandard s where s.listed = true"
            + " and s.canonical in :numbers)");
    parameters.put("numbers", List.copyOf(numbers));
    return list(conditions, parameters, on, slice);
  }

  private Page<DeclarationSummary> list(
      List<String> conditions, Map<String, Object> parameters, LocalDate on, Slice slice) {
    conditions.add("p.fromOn <= :on and p.toOn > :on");
    parameters.put("on", on);
    String from = "from DeclarationPeriod p where " + String.join(" and ", conditions);
    String column = Objects.requireNonNull(COLUMNS.get(slice.field()));
    Map<String, Object> paged = new HashMap<>(parameters);
    if (!slice.fromStart()) {
      paged.put("after0", slice.key(0, Instant::parse));
      paged.put("after1", slice.key(1, UUID::fromString));
    }
    List<DeclarationPeriod> rows =
        find(
                from
                    + " and "
                    + slice.condition(column, "p.declarationId")
                    + " order by "
                    + slice.order(column, "p.declarationId"),
                paged)
            .range(0, slice.fetch() - 1)
            .list();
    return slice.page(
        rows,
        row ->
            List.of(
                slice.field().equals("updatedAt") ? row.updatedAt : row.createdAt,
                row.declarationId),
        DeclarationSummary::of,
        () -> count(from, parameters));
  }
}
