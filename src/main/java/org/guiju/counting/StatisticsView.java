package org.guiju.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Counts by groups, all in one answer. */
@Schema(name = "Statistics", description = "Counts by groups, all in one answer.")
record StatisticsView(
    @Schema(
            description =
                "One object a group: a member for each name of groupBy (null where the attribute is absent; a period as"
                    + " 2024, 2024-Q1, 2024-03 or 2024-03-31) and `count`. Groups of no facts are left out.")
        List<Map<String, Object>> items,
    @Schema(description = "Always null: there are no further pages.") @Nullable String next,
    @Schema(
            description =
                "Sum of the counts; null where regions are grouped by, because regions overlap.")
        @Nullable Long total,
    String measure,
    @Schema(description = "How it was counted, in words.") String rule,
    String region,
    @Schema(description = "With the divisions of which time regions are taken.")
        RegionsAsOf regions,
    @Schema(description = "First day looked at; null for a stock, or where open.")
        @Nullable LocalDate from,
    @Schema(description = "Last day looked at, inclusive; for a stock the day itself.")
        LocalDate to,
    LocalDate asOf,
    Instant knownAt) {

  /** Name of the member that is no name of what is grouped by. */
  static final String COUNT = "count";

  static StatisticsView of(
      Statistics.Table table,
      StatisticsQuery query,
      LocalDate asOf,
      Instant knownAt,
      Locale language) {
    return new StatisticsView(
        items(table),
        null,
        table.by().contains(Dimension.REGION)
            ? null
            : Long.valueOf(table.groups().stream().mapToLong(Group::count).sum()),
        table.measure().code(),
        table.measure().rule().in(language),
        query.region,
        table.regions(),
        query.from,
        table.when().last(),
        asOf,
        knownAt);
  }

  /** The groups, each with its members. */
  static List<Map<String, Object>> items(Statistics.Table table) {
    return table.groups().stream().map(group -> item(table.by(), group)).toList();
  }

  private static Map<String, Object> item(List<Dimension> by, Group group) {
    Map<String, Object> item = LinkedHashMap.newLinkedHashMap(by.size() + 1);
    for (int i = 0; i < by.size(); i++) {
      String value = group.key().get(i);
      put(item, by.get(i).field(), value.isEmpty() ? null : value);
    }
    item.put(COUNT, group.count());
    return item;
  }

  @SuppressWarnings("NullAway") // a map of JSON members may hold null
  private static void put(Map<String, Object> item, String name, @Nullable Object value) {
    item.put(name, value);
  }
}
