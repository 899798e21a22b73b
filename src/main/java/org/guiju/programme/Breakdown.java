package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guiju.counting.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What a target's figure is made up of.
 *
 * @param actual the figure itself, from the same view; null where there is none
 * @param exact the figure as an exact fraction, where it is divided over those who took part
 * @param addsUp whether the items are disjoint and add up to the figure
 * @param repeated by field, how often things stand in a further item; null of anything else
 */
record Breakdown(
    String programme,
    Target target,
    BreakdownBy by,
    LocalDate asOf,
    Instant knownAt,
    Window window,
    @Nullable BigDecimal actual,
    @Nullable String exact,
    boolean addsUp,
    @Nullable Long repeated,
    List<Item> items) {

  /**
   * One part.
   *
   * @param key the value; null where the attribute is absent
   * @param figure of that part; null where there is none, as for a mean of nothing
   * @param n for a mean, how many values
   * @param exact the figure as an exact fraction, where it is divided over those who took part
   * @param ratio for a ratio, how many fit of how many
   */
  record Item(
      @Nullable String key,
      @Nullable BigDecimal figure,
      @Nullable Long n,
      @Nullable String exact,
      @Nullable Ratio ratio) {

    Item(@Nullable String key, @Nullable BigDecimal figure, @Nullable Long n) {
      this(key, figure, n, null, null);
    }

    Item(@Nullable String key, Ratio ratio) {
      this(key, ratio.percent(), null, null, ratio);
    }
  }
}
