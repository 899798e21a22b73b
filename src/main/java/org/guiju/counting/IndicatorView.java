package org.guiju.counting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** The definition of an indicator. */
@Schema(name = "Indicator", description = "The definition of a figure.")
record IndicatorView(
    String code,
    @Schema(description = "Name in the language asked for.") String name,
    String nameZh,
    String nameEn,
    Shape shape,
    @Schema(description = "The measure counted; of a ratio, that of its numerator.") String measure,
    @Schema(
            description =
                "For a ratio the measure of its denominator, for a coverage that of the list.")
        @Nullable String of,
    @Schema(description = "Whether each party counts once, such as an enterprise.")
        boolean distinct,
    @Schema(description = "The measure that says what is under way.") @Nullable String pipeline,
    String unit,
    FilterView filters,
    @Schema(description = "How it is counted, in words.") String rule,
    @Schema(description = "Points that the documents leave open, with the default.")
        List<OptionView> options,
    @Schema(description = "Measures reported beside the figure.") List<String> alternatives,
    @Schema(description = "What is reported beside the figure.") List<AlternativeView> beside,
    @Schema(
            description =
                "Registers that it rests on; it answers NO_DATA until something is entered in them.")
        List<RegisterView> needs) {

  /** Filters of every target of the indicator. */
  @Schema(name = "IndicatorFilters", description = "Filters of every target of the indicator.")
  record FilterView(
      Set<Kind> kinds,
      Set<Nature> natures,
      Set<Level> levels,
      Set<Role> roles,
      Set<WorkType> workTypes,
      Set<String> types,
      String tag) {}

  /** A point that the documents leave open. */
  @Schema(name = "IndicatorOption", description = "A point that the documents leave open.")
  record OptionView(String name, String text, String preset, List<ChoiceView> choices) {}

  /** One way to settle it. */
  @Schema(name = "IndicatorChoice", description = "One way to settle it.")
  record ChoiceView(
      String name,
      String text,
      @Schema(description = "Whether it can be answered yet.") boolean available) {}

  /** What is reported beside the figure. */
  @Schema(
      name = "IndicatorAlternative",
      description = "Another measure or mark that is reported beside the figure.")
  record AlternativeView(
      @Schema(description = "The value of `alternative` of the evidence.") String name,
      @Schema(description = "What it counts in the language asked for.") String text,
      @Schema(description = "The measure counted.") String measure,
      @Schema(description = "The mark counted; absent where it is that of the figure.")
          @Nullable String tag,
      @Schema(description = "Whether each party counts once.") boolean distinct) {}

  /** A register. */
  @Schema(name = "RegisterNeeded", description = "A register.")
  record RegisterView(String register, String name) {}

  static IndicatorView of(Indicator indicator, Locale language) {
    FilterSpec filters = indicator.filters();
    return new IndicatorView(
        indicator.code(),
        indicator.name().in(language),
        indicator.name().zh(),
        indicator.name().en(),
        indicator.shape(),
        indicator.measure(),
        indicator.of(),
        indicator.distinct(),
        indicator.pipeline(),
        indicator.unit(),
        new FilterView(
            filters.kinds(),
            filters.natures(),
            filters.levels(),
            filters.roles(),
            filters.workTypes(),
            filters.types(),
            filters.tag()),
        indicator.rule().in(language),
        indicator.options().stream().map(option -> option(option, language)).toList(),
        indicator.alternatives().stream().map(Indicator.Alternative::measure).distinct().toList(),
        indicator.alternatives().stream().map(it -> alternative(it, language)).toList(),
        indicator.needs().stream()
            .map(register -> new RegisterView(register.code(), register.name().in(language)))
            .toList());
  }

  private static AlternativeView alternative(Indicator.Alternative it, Locale language) {
    return new AlternativeView(
        it.name(),
        it.text().in(language),
        it.measure(),
        it.tag().isEmpty() ? null : it.tag(),
        it.distinct());
  }

  private static OptionView option(Indicator.Option option, Locale language) {
    return new OptionView(
        option.name(),
        option.text().in(language),
        option.preset(),
        option.choices().entrySet().stream()
            .map(
                choice ->
                    new ChoiceView(
                        choice.getKey(),
                        choice.getValue().text().in(language),
                        choice.getValue().available()))
            .toList());
  }
}
