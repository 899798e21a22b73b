package org.guiju.counting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Means and medians of the values that facts carry, from how many carry which: so they cost what
 * counts cost, and are exact.
 */
final class Means {

  private Means() {}

  /** The mean of all; of none where there are no values. */
  static Mean of(
      Figures figures, Filter filter, When when, BigDecimal limit, @Nullable Instant knownAt) {
    SortedMap<BigDecimal, Long> values = new TreeMap<>();
    for (Group group : groups(figures, filter, when, knownAt, List.of(Dimension.AMOUNT))) {
      values.put(value(group), group.count());
    }
    return Mean.of(values, limit);
  }

  /** The means by the values of an attribute, in their order; the empty text where it is absent. */
  static SortedMap<String, Mean> by(
      Dimension by,
      Figures figures,
      Filter filter,
      When when,
      BigDecimal limit,
      @Nullable Instant knownAt) {
    SortedMap<String, SortedMap<BigDecimal, Long>> values = new TreeMap<>();
    for (Group group : groups(figures, filter, when, knownAt, List.of(by, Dimension.AMOUNT))) {
      values
          .computeIfAbsent(group.key().getFirst(), key -> new TreeMap<>())
          .put(value(group), group.count());
    }
    SortedMap<String, Mean> means = new TreeMap<>();
    values.forEach((key, carried) -> means.put(key, Mean.of(carried, limit)));
    return means;
  }

  private static List<Group> groups(
      Figures figures,
      Filter filter,
      When when,
      @Nullable Instant knownAt,
      List<Dimension> dimensions) {
    return figures.carriesValues(filter.measure())
        ? figures.groups(filter, when, knownAt, dimensions, Figures.ALL)
        : List.of();
  }

  private static BigDecimal value(Group group) {
    return new BigDecimal(group.key().getLast());
  }
}
