package org.guiju.counting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Parameters;
import org.guiju.platform.paging.KeptCounts;
import org.guiju.platform.time.LegalDay;

/**
 * Reads the kept counts of a list. The count of a day is that of all days less what changes after
 * it, or, where the day is long ago, what changed up to it: the fewer of the two.
 */
final class ListedReader implements KeptCounts {

  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  /** What is later than that is read by rows. */
  private static final LocalDate END = LocalDate.of(9998, 12, 31);

  /** Years back from today in which less changed since than before, most likely. */
  private static final int YEARS = 10;

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
    return !day.isBefore(BEGINNING) && day.isBefore(END);
  }

  @Override
  public List<Cell> cells(
      LocalDate day, Map<String, ? extends Collection<String>> filters, List<String> by) {
    Query query = new Query(filters, by);
    if (day.isBefore(legalDay.today().minusYears(YEARS))) {
      Grain.cut(BEGINNING, day, Grain.YEAR).forEach(segment -> query.add(segment, "starts"));
    } else {
      query.add(new Grain.Segment(Grain.ALL, Grain.FIRST, Grain.FIRST), "starts");
      LocalDate yearEnd = day.withMonth(12).withDayOfMonth(31);
      Grain.cut(day.plusDays(1), yearEnd, Grain.YEAR)
          .forEach(segment -> query.add(segment, "-starts"));
      query.add(new Grain.Segment(Grain.YEAR, yearEnd.plusDays(1), END), "-starts");
    }
    query.addPending(day);
    String keys = String.join(", ", query.columns);
    return jdbc.query(
        "select "
            + (keys.isEmpty() ? "" : keys + ", ")
            + "sum(n) as n from ("
            + String.join(" union all ", query.parts)
            + ") counted"
            + (keys.isEmpty() ? "" : " group by " + keys)
            + " having sum(n) <> 0",
        query::bind,
        row -> {
          Map<String, String> values = new HashMap<>();
          for (int i = 0; i < by.size(); i++) {
            values.put(by.get(i), row.text(query.columns.get(i)));
          }
          return new Cell(values, row.longValue("n"));
        });
  }

  /** A statement that adds up parts, each under the same filters. */
  private final class Query {

    private final List<String> columns;
    private final String where;
    private final List<Jdbc.Binder> filters = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<Jdbc.Binder> days = new ArrayList<>();

    Query(Map<String, ? extends Collection<String>> asked, List<String> by) {
      columns = by.stream().map(table::count).toList();
      StringBuilder text = new StringBuilder(" where measure = ? and region = ? and tag = ?");
      Collection<String> regions = asked.get(REGION);
      String region = regions == null || regions.isEmpty() ? Fact.WORLD : regions.iterator().next();
      filters.add(p -> p.text(table.measure()).text(region).text(FactRow.ANY_TAG));
      asked.forEach(
          (field, values) -> {
            if (!field.equals(REGION)) {
              text.append(" and ")
                  .append(table.count(field))
                  .append(
                      values.stream()
                          .map(v -> "?")
                          .collect(Collectors.joining(", ", " in (", ")")));
              filters.add(
                  p -> {
                    for (String value : values) {
                      p.text(value);
                    }
                  });
            }
          });
      where = text.toString();
    }

    void add(Grain.Segment segment, String n) {
      part("fact_count", n, " and grain = ? and on_day >= ? and on_day <= ?");
      days.add(p -> p.text(segment.grain().code()).date(segment.first()).date(segment.last()));
    }

    void addPending(LocalDate day) {
      part("fact_count_delta", "starts", " and on_day <= ?");
      days.add(p -> p.date(day));
    }

    private void part(String from, String n, String condition) {
      parts.add(
          "select "
              + columns.stream().map(c -> c + ", ").collect(Collectors.joining())
              + n
              + " as n from "
              + from
              + where
              + condition);
    }

    void bind(Parameters parameters) throws SQLException {
      for (Jdbc.Binder day : days) {
        for (Jdbc.Binder filter : filters) {
          filter.bind(parameters);
        }
        day.bind(parameters);
      }
    }
  }
}
