package org.guiju.standard;

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

/** Queries over the periods of editions. */
@ApplicationScoped
class StandardRepository implements PanacheRepositoryBase<StandardPeriod, StandardPeriod.Key> {

  private static final Map<String, String> COLUMNS =
      Map.of("number", "p.sortKey", "issueDate", "p.issueDate", "updatedAt", "p.updatedAt");

  Page<StandardSummary> list(
      StandardFilter filter, Set<String> selectable, LocalDate on, Slice slice) {
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    conditions.add("p.fromOn <= :on and p.toOn > :on");
    parameters.put("on", on);
    filter.restrict(conditions, parameters, selectable);
    String from = "from StandardPeriod p where " + String.join(" and ", conditions);
    String column = Objects.requireNonNull(COLUMNS.get(slice.field()));
    Map<String, Object> paged = new HashMap<>(parameters);
    if (!slice.fromStart()) {
      paged.put("after0", slice.key(0, text -> read(slice.field(), text)));
      paged.put("after1", slice.key(1, UUID::fromString));
    }
    List<StandardPeriod> rows =
        find(
                from
                    + " and "
                    + slice.condition(column, "p.standardId")
                    + " order by "
                    + slice.order(column, "p.standardId"),
                paged)
            .range(0, slice.fetch() - 1)
            .list();
    return slice.page(
        rows,
        row -> List.of(value(slice.field(), row), row.standardId),
        StandardSummary::of,
        () -> count(from, parameters));
  }

  private static Object read(String field, String text) {
    return switch (field) {
      case "issueDate" -> LocalDate.parse(text);
      case "updatedAt" -> Instant.parse(text);
      default -> text;
    };
  }

  private static Object value(String field, StandardPeriod row) {
    return switch (field) {
      case "issueDate" -> row.issueDate;
      case "updatedAt" -> row.updatedAt;
      default -> row.sortKey;
    };
  }

  List<StandardPeriod> on(List<UUID> ids, LocalDate day) {
    return list(
        "from StandardPeriod p where p.standardId in :ids and p.fromOn <= :on and p.toOn > :on",
        Map.of("ids", ids, "on", day));
  }
}
