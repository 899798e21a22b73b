package org.guiju.counting;

import java.util.List;
import java.util.stream.Collectors;
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

  private static final String OPEN = "date '9999-12-31'";

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

  /** What some things are in the end: with columns thing and those of the counts. */
  String lastOfThings() {
    return "select p."
        + id
        + " as thing, "
        + counted("''")
        + " from "
        + periods
        + " p where p."
        + id
        + " = any(?) and p.to_on = "
        + OPEN;
  }

  /** The regions of some things, in their order. */
  String placesOfThings() {
    return "select r.%1$s as thing, r.region_code, r.role from %2$s r where r.%1$s = any(?) order by r.region_code"
        .formatted(id, regions);
  }

  /** What all things are in the end: with columns region and those of the counts. */
  String last(boolean everywhere) {
    return row(everywhere, "1") + from(everywhere) + "p.to_on = " + OPEN;
  }

  /**
   * What changes after a day, which is asked for twice: a row for each thing that begins ({@code n}
   * 1) or ends (-1) to be so, with columns region, those of the counts, and n.
   */
  String changesAfter(boolean everywhere) {
    return row(everywhere, "1")
        + from(everywhere)
        + "p.from_on > ? union all "
        + row(everywhere, "-1")
        + from(everywhere)
        + "p.to_on > ? and p.to_on < "
        + OPEN;
  }

  private String from(boolean everywhere) {
    return everywhere
        ? " from " + periods + " p where "
        : " from %1$s p join %2$s r on r.%3$s = p.%3$s where ".formatted(periods, regions, id);
  }

  private String row(boolean everywhere, String n) {
    return "select "
        + (everywhere ? "'" + Fact.WORLD + "'" : "r.region_code")
        + " as region, "
        + counted(everywhere ? "''" : "r.role")
        + ", "
        + n
        + " as n";
  }

  private String counted(String role) {
    return COLUMNS.stream()
        .map(c -> (c.equals("role") ? role : expression(c)) + " as " + c)
        .collect(Collectors.joining(", "));
  }

  private String expression(String column) {
    return dimensions.stream()
        .filter(d -> d.count().equals(column))
        .map(d -> "coalesce(p." + d.column() + ", '')")
        .findFirst()
        .orElse("''");
  }
}
