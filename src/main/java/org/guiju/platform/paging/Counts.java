package org.guiju.platform.paging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.KeptCounts.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The total and the facets of a list: from kept counts where these know every condition, otherwise
 * by counting rows.
 */
final class Counts {

  /** Most values of one facet, the most frequent. */
  private static final int MOST_VALUES = 200;

  private final Jdbc jdbc;
  private final Selection selection;
  private final ListQuery query;
  private final @Nullable KeptCounts kept;
  private final Map<String, List<String>> filters;

  Counts(Jdbc jdbc, Selection selection, @Nullable KeptCounts kept) {
    this.jdbc = jdbc;
    this.selection = selection;
    this.query = selection.query();
    Map<String, List<String>> plain = query.plain();
    boolean known =
        kept != null
            && plain != null
            && kept.tellOf(query.on())
            && plain.keySet().stream().allMatch(kept::by);
    this.kept = known ? kept : null;
    this.filters = plain == null ? Map.of() : plain;
  }

  <T> Page<T> complete(Page<T> page, boolean total, List<ListField> facets) {
    List<ListField> byCounts =
        kept == null ? List.of() : facets.stream().filter(f -> kept.by(f.name())).toList();
    List<Cell> cells = kept == null ? List.of() : cells(kept, total, byCounts);
    Map<String, List<FacetCount>> counted = new LinkedHashMap<>();
    for (ListField facet : facets) {
      counted.put(
          facet.name(), byCounts.contains(facet) ? fromCells(cells, facet, byCounts) : rows(facet));
    }
    Long all = !total ? null : kept == null ? rows() : sum(cells, byCounts);
    return new Page<>(page.items(), page.next(), all, facets.isEmpty() ? null : counted);
  }

  /**
   * What total and facets are added up from: filters on the facets' own fields are left to be
   * applied then.
   */
  private List<Cell> cells(KeptCounts counts, boolean total, List<ListField> facets) {
    if (!total && facets.isEmpty()) {
      return List.of();
    }
    List<String> by = facets.stream().map(ListField::name).toList();
    Map<String, List<String>> others = new HashMap<>(filters);
    others.keySet().removeAll(by);
    return counts.cells(query.on(), others, by);
  }

  private long sum(List<Cell> cells, List<ListField> facets) {
    return cells.stream().filter(c -> fits(c, facets, null)).mapToLong(Cell::count).sum();
  }

  private List<FacetCount> fromCells(List<Cell> cells, ListField facet, List<ListField> all) {
    Map<String, Long> byValue = new TreeMap<>();
    for (Cell cell : cells) {
      if (fits(cell, all, facet)) {
        byValue.merge(value(cell, facet), cell.count(), Long::sum);
      }
    }
    List<FacetCount> counts = new ArrayList<>();
    byValue.forEach(
        (value, count) -> {
          if (count != 0) {
            counts.add(new FacetCount(value.isEmpty() ? null : value, count));
          }
        });
    return sorted(counts);
  }

  private boolean fits(Cell cell, List<ListField> facets, @Nullable ListField but) {
    return facets.stream()
        .filter(f -> !f.equals(but))
        .allMatch(
            f -> {
              List<String> wanted = filters.get(f.name());
              return wanted == null || wanted.contains(value(cell, f));
            });
  }

  private static String value(Cell cell, ListField field) {
    return Objects.requireNonNull(cell.values().get(field.name()));
  }

  private long rows() {
    Clause all = selection.all(null);
    return jdbc.number(
        "select count(*) from " + query.from() + " where " + all.sql(), all.binder());
  }

  private List<FacetCount> rows(ListField facet) {
    Clause others = selection.all(facet.name());
    return sorted(
        jdbc.query(
            "select %1$s as facet_value, count(*) as n from %2$s where %3$s group by %1$s order by n desc fetch first %4$d rows only"
                .formatted(
                    query.column(facet), query.from() + facet.join(), others.sql(), MOST_VALUES),
            others.binder(),
            row -> new FacetCount(facet.type().read(row, "facet_value"), row.longValue("n"))));
  }

  private static List<FacetCount> sorted(List<FacetCount> counts) {
    return counts.stream()
        .sorted(
            Comparator.comparingLong(FacetCount::count)
                .reversed()
                .thenComparing(c -> Objects.requireNonNullElse(c.value(), "")))
        .limit(MOST_VALUES)
        .toList();
  }
}
