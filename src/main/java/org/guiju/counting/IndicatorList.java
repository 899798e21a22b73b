package org.guiju.counting;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The definitions of all figures. */
@Schema(
    name = "IndicatorList",
    description = "The definitions of all figures, and what facts are counted by.")
record IndicatorList(
    List<IndicatorView> items,
    @Schema(description = "Always null: there are no further pages.") @Nullable String next,
    @Schema(description = "What facts are counted by; the values of `measure` of the statistics.")
        List<MeasureView> measures) {

  /** What facts are counted by. */
  @Schema(name = "Measure", description = "What facts are counted by.")
  record MeasureView(
      String code,
      String name,
      Shape shape,
      @Schema(description = "Whether leads are told from participants.") boolean roles,
      @Schema(description = "How it is counted, in words.") String rule) {}

  static IndicatorList of(Indicators indicators, Locale language) {
    return new IndicatorList(
        indicators.all().stream().map(indicator -> IndicatorView.of(indicator, language)).toList(),
        null,
        indicators.measures().stream()
            .map(
                measure ->
                    new MeasureView(
                        measure.code(),
                        measure.name().in(language),
                        measure.shape(),
                        measure.roles(),
                        measure.rule().in(language)))
            .toList());
  }
}
