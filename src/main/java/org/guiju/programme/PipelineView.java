package org.guiju.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.jspecify.annotations.Nullable;

/** What is under way for a target and could still count. */
@Schema(
    name = "TargetPipeline",
    description = "What is under way for a target and could still count.")
public record PipelineView(
    String programme,
    String target,
    @Schema(description = "With the divisions of which time the region is taken.")
        RegionsAsOf regions,
    LocalDate asOf,
    LocalDate deadline,
    BigDecimal value,
    @Nullable BigDecimal actual,
    @Schema(description = "As the forecast says; null where there is none.")
        @Nullable BigDecimal expected,
    @Schema(
            description =
                "The value less what is expected; negative where more is expected. Null where there is no forecast and"
                    + " where less is better.")
        @Nullable BigDecimal shortfall,
    @Schema(description = "Why there is no forecast; then the items have no probability.")
        List<ForecastView.ReasonView> reasons,
    @Schema(
            description =
                "The likeliest first; where there are no probabilities, the longest first.")
        List<ItemView> items,
    @Schema(
            description =
                "What to give as `cursor` for the items after these; null on the last page.")
        @Nullable String next,
    @Schema(description = "Number of all items; only with `count=exact`.") @Nullable Long total) {

  /** One thing under way. */
  @Schema(name = "TargetPipelineItem", description = "One thing that is under way.")
  public record ItemView(
      String subjectType,
      UUID subjectId,
      @Schema(description = "Its number in the field, where it has one.") @Nullable String number,
      @Nullable String titleZh,
      @Nullable String titleEn,
      @Schema(description = "Path of the thing in this API.") @Nullable String link,
      @Nullable String kind,
      @Schema(
              description =
                  "Sort of the entry of a register; of an international project the body that its number or committee"
                      + " begins with.")
          @Nullable String type,
      @Schema(
              description =
                  "The stage in which it stands; of an entry its state. Null where it is not"
                      + " known.")
          @Nullable String stage,
      @Schema(description = "Since when it stands there.") LocalDate since,
      @Schema(
              description =
                  "Further days until half of those like it that came to count did; null where"
                      + " unknown.")
          @Nullable Integer medianRemainingDays,
      @Schema(description = "Of counting by the deadline; null where unknown.")
          @Nullable BigDecimal probability,
      @Schema(description = "How many measured things that rests on.") @Nullable Integer n) {}

  static PipelineView of(
      TargetForecast it,
      List<ItemView> items,
      @Nullable String next,
      @Nullable Long total,
      Locale language) {
    Target target = it.target();
    return new PipelineView(
        it.programme(),
        target.id(),
        target.regions(),
        it.asOf(),
        target.deadline(),
        target.value(),
        it.actual(),
        it.expected(),
        it.shortfall(),
        it.reasons().stream().map(reason -> ForecastView.ReasonView.of(reason, language)).toList(),
        items,
        next,
        total);
  }
}
