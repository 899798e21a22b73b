package org.guiju.counting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A figure that can be asked for.
 *
 * @param measure what is counted; for a ratio what its numerator is counted by
 * @param of for a ratio, the measure whose facts are its denominator; for a coverage, that of the
 *     list to be covered; else null
 * @param distinct whether each party counts once, such as an enterprise with several designations
 * @param pipeline stock measure of what is under way; null where there is none
 * @param leadsTo where what is under way comes to in a ratio; null where that is not known or it is
 *     none
 * @param unit what the figure is a number of
 * @param filters what is counted, for every target of the indicator
 * @param rule how it is counted, in words
 * @param options points that the documents leave open
 * @param together what is under way where several choices are taken at once that none of them alone
 *     can say
 * @param alternatives measures reported beside the figure
 * @param needs registers that it rests on: while nothing is entered in them there is no figure
 */
public record Indicator(
    String code,
    Text name,
    Shape shape,
    String measure,
    @Nullable String of,
    boolean distinct,
    @Nullable String pipeline,
    @Nullable Side leadsTo,
    String unit,
    FilterSpec filters,
    Text rule,
    List<Option> options,
    List<Together> together,
    List<Alternative> alternatives,
    List<Register> needs) {

  /** Where in a ratio what is under way comes to. */
  public enum Side {
    /** Into its numerator: it is in its denominator already. */
    NUMERATOR,
    /** Into its denominator, whether it then fits or not. */
    DENOMINATOR
  }

  /**
   * A point that the documents leave open.
   *
   * @param preset name of the choice taken where a target does not say otherwise
   * @param choices what can be chosen, by name
   */
  public record Option(String name, Text text, String preset, Map<String, Choice> choices) {

    /** How a target settles it. */
    @Nullable Choice choice(Map<String, String> chosen) {
      return choices.get(chosen.getOrDefault(name, preset));
    }
  }

  /**
   * One way to settle an open point.
   *
   * @param measure what is then counted; null leaves the indicator's measure
   * @param of what is then the denominator; null leaves that of the indicator
   * @param pipeline what is then under way; null leaves that of the indicator
   * @param leadsTo where that comes to in a ratio; null leaves it as the indicator has it
   * @param also further measures that are then counted too
   * @param shape of the figure where it is then another one; null leaves that of the indicator
   * @param filters what it leaves open is as the target has it
   * @param without stock measures; what is in one of them on the last day does not count
   * @param distinct whether each party counts once
   * @param newcomers whether only those do that did so on no day before the window; with {@code
   *     distinct}
   * @param dated on which other day of a thing it counts; null where it is that of its own fact
   * @param available whether it can be answered yet
   */
  public record Choice(
      Text text,
      @Nullable String measure,
      @Nullable String of,
      @Nullable String pipeline,
      @Nullable Side leadsTo,
      Set<String> also,
      @Nullable Shape shape,
      FilterSpec filters,
      Set<String> without,
      boolean distinct,
      boolean newcomers,
      @Nullable Dated dated,
      boolean available) {

    public Choice {
      also = Set.copyOf(also);
      without = Set.copyOf(without);
    }
  }

  /**
   * Another day of a thing on which it counts.
   *
   * @param by stock measure; it counts on the first day on which it was in it
   * @param ended stock measures of what will not come to that, or is past it
   */
  public record Dated(String by, Set<String> ended) {

    public Dated {
      ended = Set.copyOf(ended);
    }
  }

  /**
   * Choices that are taken together.
   *
   * @param choices name of the choice by option
   * @param pipeline what is then under way
   */
  public record Together(Map<String, String> choices, String pipeline) {

    public Together {
      choices = Map.copyOf(choices);
    }

    private boolean leavesOpenOrIs(Option option, Map<String, String> chosen) {
      String own = choices.get(option.name());
      return own == null || own.equals(chosen.getOrDefault(option.name(), option.preset()));
    }
  }

  /**
   * A measure reported beside the figure.
   *
   * @param distinct whether each party counts once
   * @param tag a tag that its facts must carry in place of that of the figure; empty leaves that
   */
  public record Alternative(String name, Text text, String measure, boolean distinct, String tag) {}

  /** The measure under the choices of a target, by option name. */
  public String measure(Map<String, String> chosen) {
    String own = chosen(chosen, Choice::measure, null);
    return own == null ? measure : own;
  }

  /** The measure of the denominator or list under the choices of a target; null where none is. */
  public @Nullable String of(Map<String, String> chosen) {
    return chosen(chosen, Choice::of, of);
  }

  /** What is under way under the choices of a target; null where there is none. */
  public @Nullable String pipeline(Map<String, String> chosen) {
    for (Together one : together) {
      if (options.stream().allMatch(option -> one.leavesOpenOrIs(option, chosen))) {
        return one.pipeline();
      }
    }
    return chosen(chosen, Choice::pipeline, pipeline);
  }

  /** Where what is under way comes to in a ratio under the choices of a target; null: not known. */
  public @Nullable Side leadsTo(Map<String, String> chosen) {
    return chosen(chosen, Choice::leadsTo, leadsTo);
  }

  /** What is under way under any choices. */
  Stream<String> pipelines() {
    return Stream.of(
            Stream.ofNullable(pipeline),
            options.stream()
                .flatMap(option -> option.choices().values().stream())
                .flatMap(choice -> Stream.ofNullable(choice.pipeline())),
            together.stream().map(Together::pipeline))
        .flatMap(measures -> measures);
  }

  /** The shape under the choices of a target. */
  public Shape shape(Map<String, String> chosen) {
    Shape own = chosen(chosen, Choice::shape, null);
    return own == null ? shape : own;
  }

  /** Further measures that count too under the choices of a target. */
  public Set<String> also(Map<String, String> chosen) {
    return all(chosen, Choice::also);
  }

  /** Stock measures whose subjects do not count under the choices of a target. */
  public Set<String> without(Map<String, String> chosen) {
    return all(chosen, Choice::without);
  }

  /** Whether each party counts once under the choices of a target. */
  public boolean distinct(Map<String, String> chosen) {
    return distinct
        || options.stream()
            .map(option -> option.choice(chosen))
            .anyMatch(choice -> choice != null && choice.distinct());
  }

  /** Whether only parties new in the window count under the choices of a target. */
  public boolean newcomers(Map<String, String> chosen) {
    return options.stream()
        .map(option -> option.choice(chosen))
        .anyMatch(choice -> choice != null && choice.newcomers());
  }

  /** On which other day things count under the choices of a target; null for their own. */
  public @Nullable Dated dated(Map<String, String> chosen) {
    return chosen(chosen, Choice::dated, null);
  }

  private Set<String> all(Map<String, String> chosen, Function<Choice, Set<String>> measures) {
    Set<String> result = new HashSet<>();
    for (Option option : options) {
      Choice choice = option.choice(chosen);
      result.addAll(choice == null ? Set.of() : measures.apply(choice));
    }
    return Set.copyOf(result);
  }

  /** What the choices of a target narrow its filters to. */
  public FilterSpec filters(Map<String, String> chosen) {
    FilterSpec result = FilterSpec.OPEN;
    for (Option option : options) {
      Choice choice = option.choice(chosen);
      result = choice == null ? result : choice.filters().over(result);
    }
    return result;
  }

  private <T> @Nullable T chosen(
      Map<String, String> chosen, Function<Choice, @Nullable T> said, @Nullable T preset) {
    T result = preset;
    for (Option option : options) {
      Choice choice = option.choice(chosen);
      T own = choice == null ? null : said.apply(choice);
      result = own == null ? result : own;
    }
    return result;
  }
}
