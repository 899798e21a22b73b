package org.guiju.counting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.jdbc.SqlText;
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
    SqlText sql = query.text(day);
    Map<Map<String, String>, Long> sums = new HashMap<>();
    jdbc.stream(sql.text(), sql, row -> query.read(row, sums));
    sums.values().removeIf(n -> n == 0);
    return sums.entrySet().stream().map(e -> new Cell(e.getKey(), e.getValue())).toList();
  }

  /** A statement that adds up parts, each under the same filters. */
  private final class Query {

    private final @Nullable String region;
    private final Map<String, Collection<String>> others = new HashMap<>();
    private final List<String> by;
    private final List<String> columns;

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

    /** What is counted with what changes after a day taken away, and what waits to be folded. */
    SqlText text(LocalDate day) {
      SqlText sql =
          new SqlText()
              .add("select " + keys())
              .add("coalesce(sum(n), 0) as n, cast(null as varchar) as places from (");
      counts(sql);
      sql.add(" union all ");
      changes(sql, day);
      sql.add(") counted");
      if (!columns.isEmpty()) {
        sql.add(" group by " + String.join(", ", columns));
      }
      waiting(sql.add(" union all "));
      return sql;
    }

    private void counts(SqlText sql) {
      select(sql, "starts", "fact_count")
          .add(
              " where measure = ? and region = ? and tag = ? and grain = ? and on_day = ?",
              p ->
                  p.text(table.measure())
                      .text(place())
                      .text(FactRow.ANY_TAG)
                      .text(Grain.ALL.code())
                      .date(Grain.FIRST));
      filters(sql, true);
    }

    private void changes(SqlText sql, LocalDate after) {
      select(sql, "-n", "(");
      sql.add(table.changesAfter(region == null), p -> p.date(after).date(after))
          .add(") changed where region = ?", p -> p.text(place()));
      filters(sql, true);
    }

    /** What waits to be folded; its places are looked at row by row. */
    private void waiting(SqlText sql) {
      sql.add("select ");
      columns.forEach(c -> sql.add((c.equals("role") ? "''" : c) + ", "));
      sql.add("n, places from listed_change where measure = ?", p -> p.text(table.measure()));
      filters(sql, false);
    }

    private SqlText select(SqlText sql, String n, String from) {
      return sql.add("select " + keys() + n + " as n from " + from);
    }

    private String keys() {
      return columns.stream().map(c -> c + ", ").collect(Collectors.joining());
    }

    private String place() {
      return Objects.requireNonNullElse(region, Fact.WORLD);
    }

    private void filters(SqlText sql, boolean role) {
      others.forEach(
          (field, values) -> {
            if (role || !field.equals(ROLE)) {
              sql.add(" and " + table.count(field))
                  .add(
                      " in (?" + ", ?".repeat(values.size() - 1) + ")",
                      p -> {
                        for (String value : values) {
                          p.text(value);
                        }
                      });
            }
          });
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
  }
}
