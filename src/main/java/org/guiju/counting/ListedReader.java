package org.guiju.counting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Parameters;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.paging.KeptCounts;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * Reads the kept counts of a list. The count of a day is that of what things are in the end, less
 * what changes after the day, which the rows tell.
 */
final class ListedReader implements KeptCounts {

  /** Years back from today; for an earlier day counting rows reads less than what changed since. */
  private static final int YEARS = 1;

  private final Jdbc jdbc;
  private final LegalDay legalDay;
  private final ListedTable table;

  ListedReader(Jdbc jdbc, LegalDay legalDay, ListedTable table) {
    this.jdbc = jdbc;
    this.legalDay = legalDay;
    this.table = table;
  }

  @Override
  public boolean by(String field) {
    return table.has(field);
  }

  @Override
  public boolean tellOf(LocalDate day) {
    return !day.isBefore(legalDay.today().minusYears(YEARS)) && day.isBefore(FactRow.OPEN);
  }

  @Override
  public List<Cell> cells(
      LocalDate day, Map<String, ? extends Collection<String>> filters, List<String> by) {
    Query query = new Query(filters, by);
    query.addCounts();
    query.takeChanges(day);
    query.addWaiting();
    Map<Map<String, String>, Long> sums = new HashMap<>();
    jdbc.stream(query.text(), query::bind, row -> query.read(row, sums));
    sums.values().removeIf(n -> n == 0);
    return sums.entrySet().stream().map(e -> new Cell(e.getKey(), e.getValue())).toList();
  }

  /** A statement that adds up parts, each under the same filters. */
  private final class Query {

    private final @Nullable String region;
    private final Map<String, Collection<String>> others = new HashMap<>();
    private final List<String> by;
    private final List<String> columns;
    private final List<String> parts = new ArrayList<>();
    private final List<Jdbc.Binder> binders = new ArrayList<>();
    private String waiting = "";

    Query(Map<String, ? extends Collection<String>> asked, List<String> by) {
      this.by = by;
      columns = by.stream().map(table::count).toList();
      Collection<String> regions = asked.get(REGION);
      region = regions == null || regions.isEmpty() ? null : regions.iterator().next();
      asked.forEach(
          (field, values) -> {
            if (!field.equals(REGION)) {
              others.put(field, values);
            }
          });
    }

    void addCounts() {
      parts.add(
          select("starts", "fact_count")
              + " where measure = ? and region = ? and tag = ? and grain = ? and on_day = ?"
              + filters(true));
      binders.add(
          p ->
              p.text(table.measure())
                  .text(Objects.requireNonNullElse(region, Fact.WORLD))
                  .text(FactRow.ANY_TAG)
                  .text(Grain.ALL.code())
                  .date(Grain.FIRST));
      binders.add(p -> bindFilters(p, true));
    }

    void takeChanges(LocalDate after) {
      parts.add(
          select("-n", "(" + table.changesAfter(region == null) + ") changed")
              + " where region = ?"
              + filters(true));
      binders.add(p -> p.date(after).date(after));
      binders.add(p -> p.text(Objects.requireNonNullElse(region, Fact.WORLD)));
      binders.add(p -> bindFilters(p, true));
    }

    /** What waits to be folded; its places are looked at row by row. */
    void addWaiting() {
      waiting =
          " union all select "
              + columns.stream()
                  .map(c -> (c.equals("role") ? "''" : c) + ", ")
                  .collect(Collectors.joining())
              + "n, places from listed_change where measure = ?"
              + filters(false);
      binders.add(p -> p.text(table.measure()));
      binders.add(p -> bindFilters(p, false));
    }

    String text() {
      String keys = columns.stream().map(c -> c + ", ").collect(Collectors.joining());
      return "select "
          + keys
          + "coalesce(sum(n), 0) as n, cast(null as varchar) as places from ("
          + String.join(" union all ", parts)
          + ") counted"
          + (columns.isEmpty() ? "" : " group by " + String.join(", ", columns))
          + waiting;
    }

    void read(Row row, Map<Map<String, String>, Long> sums) throws SQLException {
      String places = row.textOrNull("places");
      String role = "";
      if (places != null) {
        String found = region == null ? "" : ListedChange.roleIn(places, region);
        Collection<String> wanted = others.get(ROLE);
        if (found == null || wanted != null && !wanted.contains(found)) {
          return;
        }
        role = found;
      }
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < by.size(); i++) {
        String column = columns.get(i);
        values.put(by.get(i), places != null && column.equals("role") ? role : row.text(column));
      }
      sums.merge(values, row.longValue("n"), Long::sum);
    }

    void bind(Parameters parameters) throws SQLException {
      for (Jdbc.Binder binder : binders) {
        binder.bind(parameters);
      }
    }

    private String select(String n, String from) {
      return "select "
          + columns.stream().map(c -> c + ", ").collect(Collectors.joining())
          + n
          + " as n from "
          + from;
    }

    private String filters(boolean role) {
      StringBuilder text = new StringBuilder();
      others.forEach(
          (field, values) -> {
            if (role || !field.equals(ROLE)) {
              text.append(" and ")
                  .append(table.count(field))
                  .append(
                      values.stream()
                          .map(v -> "?")
                          .collect(Collectors.joining(", ", " in (", ")")));
            }
          });
      return text.toString();
    }

    private void bindFilters(Parameters parameters, boolean role) throws SQLException {
      for (Map.Entry<String, Collection<String>> other : others.entrySet()) {
        if (role || !other.getKey().equals(ROLE)) {
          for (String value : other.getValue()) {
            parameters.text(value);
          }
        }
      }
    }
  }
}
