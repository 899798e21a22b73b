package org.guiju.counting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.paging.KeptCounts;

/**
 * A list that counts are kept of. What is counted are the rows themselves that say what a thing was
 * from a day to another, once for the world and once for each region of the thing, so that no facts
 * are needed: the rows are the evidence.
 *
 * @param measure what its counts are kept under, begins with {@value #PREFIX}
 * @param periods table of the rows, with {@code from_on} and {@code to_on}
 * @param regions table with a row for each region of a thing, with {@code region_code} and {@code
 *     role}
 * @param id column that names the thing in both
 * @param dimensions what they are told apart by
 */
public record ListedTable(
    String measure, String periods, String regions, String id, List<Dimension> dimensions) {

  static final String PREFIX = "LISTED_";

  /** Columns of the counts, in their order. */
  private static final List<String> COLUMNS =
      List.of("kind", "nature", "level", "role", "work_type", "stage", "type");

  /**
   * What counts of a list are told apart by.
   *
   * @param field name in the list
   * @param column of the rows
   * @param count column of the counts
   */
  public record Dimension(String field, String column, String count) {}

  public ListedTable {
    dimensions = List.copyOf(dimensions);
    if (!measure.startsWith(PREFIX)) {
      throw new IllegalArgumentException(measure);
    }
  }

  /** Whether a measure counts rows of a list and not facts. */
  static boolean isListed(String measure) {
    return measure.startsWith(PREFIX);
  }

  /** The column of the counts that holds a field of the list. */
  String count(String field) {
    return field.equals(KeptCounts.ROLE)
        ? "role"
        : dimensions.stream()
            .filter(d -> d.field().equals(field))
            .map(Dimension::count)
            .findFirst()
            .orElseThrow();
  }

  boolean has(String field) {
    return field.equals(KeptCounts.REGION)
        || field.equals(KeptCounts.ROLE)
        || dimensions.stream().anyMatch(d -> d.field().equals(field));
  }

  /**
   * A row for each day on which a thing begins ({@code n} 1) or ends (-1) to be so, by region: with
   * columns region, on_day, those of the counts, and n.
   *
   * @param condition on the rows {@code p}, after {@code where}; used four times
   */
  String changes(String condition) {
    String world = " from " + periods + " p where ";
    String places =
        " from %1$s p join %2$s r on r.%3$s = p.%3$s where ".formatted(periods, regions, id);
    String ended = " and p.to_on < date '9999-12-31'";
    return Stream.of(
            row("'" + Fact.WORLD + "'", "''", "p.from_on", "1") + world + condition,
            row("'" + Fact.WORLD + "'", "''", "p.to_on", "-1") + world + condition + ended,
            row("r.region_code", "r.role", "p.from_on", "1") + places + condition,
            row("r.region_code", "r.role", "p.to_on", "-1") + places + condition + ended)
        .collect(Collectors.joining(" union all "));
  }

  private String row(String region, String role, String day, String n) {
    return "select "
        + region
        + " as region, "
        + day
        + " as on_day, "
        + COLUMNS.stream()
            .map(c -> (c.equals("role") ? role : expression(c)) + " as " + c)
            .collect(Collectors.joining(", "))
        + ", "
        + n
        + " as n";
  }

  private String expression(String column) {
    return dimensions.stream()
        .filter(d -> d.count().equals(column))
        .map(d -> "coalesce(p." + d.column() + ", '')")
        .findFirst()
        .orElse("''");
  }
}
