package org.guiju.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Queries over the periods of entries. */
@ApplicationScoped
class EntryRepository implements PanacheRepositoryBase<EntryPeriod, EntryPeriod.Key> {

  private static final Map<String, String> COLUMNS =
      Map.of("createdAt", "p.createdAt", "updatedAt", "p.updatedAt");

  Page<EntryPeriod> list(
      String register,
      EntryFilter filter,
      @Nullable Set<String> within,
      LocalDate on,
      Slice slice) {
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    conditions.add("p.register = :register");
    parameters.put("register", register);
    filter.restrict(conditions, parameters, within);
    conditions.add("p.fromOn <= :on and p.toOn > :on");
    parameters.put("on", on);
    String from = "from EntryPeriod p where " + String.join(" and ", conditions);
    String column = Objects.requireNonNull(COLUMNS.get(slice.field()));
    Map<String, Object> paged = new HashMap<>(parameters);
    if (!slice.fromStart()) {
      paged.put("after0", slice.key(0, Instant::parse));
      paged.put("after1", slice.key(1, UUID::fromString));
    }
    List<EntryPeriod> rows =
        find(
                from
                    + " and "
                    + slice.condition(column, "p.entryId")
                    + " order by "
                    + slice.order(column, "p.entryId"),
                paged)
            .range(0, slice.fetch() - 1)
            .list();
    return slice.page(
        rows,
        row ->
            List.of(slice.field().equals("updatedAt") ? row.updatedAt : row.createdAt, row.entryId),
        row -> row,
        () -> count(from, parameters));
  }
}
