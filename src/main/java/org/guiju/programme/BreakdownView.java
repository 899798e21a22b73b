package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.Ratio;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.Shape;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** What a target's figure is made up of. */
@Schema(
    name = "TargetBreakdown",
    description = "What a target's figure is made up of, all from one view.")
record BreakdownView(
    String programme,
    String target,
    @Schema(description = "What it is broken down by.", examples = "kind") String by,
    LocalDate asOf,
    @Schema(description = "The moment whose knowledge it rests on.") Instant knownAt,
    Window window,
    Shape shape,
    String unit,
    @Schema(description = "The figure itself; null where there is none.")
        @Nullable BigDecimal actual,
    @Schema(
            description =
                "The figure as an exact fraction, where it is divided over those who took part (credit SHARES).")
        @Nullable String exact,
    @Schema(description = "How what several regions did together is credited.") Credit credit,
    @Schema(description = "With the divisions of which time regions are taken.")
        RegionsAsOf regions,
    @Schema(
            description =
                "Whether the items add up to the figure. Those by region do not, unless shares are credited: what"
                    + " counts for two regions counts in both, and what counts for none of them in neither. Those by"
                    + " field do only where nothing is of several fields.")
        boolean addsUp,
    @Schema(
            description =
                "By field: how many times things stand in a further item, since they have labels of several fields;"
                    + " the items add up to so much more than the figure.")
        @Nullable Long repeated,
    List<ItemView> items) {

  /** One part. */
  @Schema(name = "TargetBreakdownItem", description = "One part of a figure.")
  record ItemView(
      @Schema(
              description =
                  "The value: a constant, a region's code, a period, or a field; null where it is absent, and by"
                      + " region for what is credited to none of them.")
          @Nullable String key,
      @Schema(description = "Name of a region.") @Nullable String name,
      @Schema(
              description =
                  "The figure of that part; null where there is none, as of a division in which nothing of the sorts"
                      + " counted is entered.")
          @Nullable BigDecimal figure,
      @Schema(description = "For a mean: how many values.") @Nullable Long n,
      @Schema(description = "The figure as an exact fraction, where shares are credited.")
          @Nullable String exact,
      @Schema(description = "For a ratio: how many of the denominator fit.")
          @Nullable Long numerator,
      @Schema(
              description =
                  "For a ratio: of how many. What has several values stands in several parts.")
          @Nullable Long denominator) {

    static ItemView of(Breakdown.Item item, @Nullable String name) {
      Ratio ratio = item.ratio();
      return new ItemView(
          item.key(),
          name,
          item.figure(),
          item.n(),
          item.exact(),
          ratio == null ? null : (Long) ratio.numerator(),
          ratio == null ? null : (Long) ratio.denominator());
    }
  }

  static BreakdownView of(Breakdown breakdown, Function<String, Text> regions, Locale language) {
    boolean places = breakdown.by() == BreakdownBy.REGION;
    Target target = breakdown.target();
    return new BreakdownView(
        breakdown.programme(),
        target.id(),
        breakdown.by().field(),
        breakdown.asOf(),
        breakdown.knownAt(),
        breakdown.window(),
        target.shape(),
        target.unit(),
        breakdown.actual(),
        breakdown.exact(),
        target.credit(),
        target.regions(),
        breakdown.addsUp(),
        breakdown.repeated(),
        breakdown.items().stream()
            .map(
                item ->
                    ItemView.of(
                        item,
                        places && item.key() != null
                            ? regions.apply(item.key()).in(language)
                            : null))
            .toList());
  }
}
