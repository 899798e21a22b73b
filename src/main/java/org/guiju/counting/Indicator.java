package org.guiju.counting;

import java.util.List;
import java.util.Map;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A figure that can be asked for.
 *
 * @param measure what is counted; null where the indicator cannot be answered yet
 * @param pipeline stock measure of what is under way; null where there is none
 * @param unit what the figure is a number of
 * @param filters what is counted, for every target of the indicator
 * @param rule how it is counted, in words
 * @param options points that the documents leave open
 * @param alternatives measures reported beside the figure
 * @param needs registers that it lacks; not empty exactly where there is no measure
 */
public record Indicator(
    String code,
    Text name,
    Shape shape,
    @Nullable String measure,
    @Nullable String pipeline,
    String unit,
    FilterSpec filters,
    Text rule,
    List<Option> options,
    List<Alternative> alternatives,
    List<Register> needs) {

  /**
   * A point that the documents leave open.
   *
   * @param preset name of the choice taken where a target does not say otherwise
   * @param choices what can be chosen, by name
   */
  public record Option(String name, Text text, String preset, Map<String, Choice> choices) {}

  /**
   * One way to settle an open point.
   *
   * @param measure what is then counted; null leaves the indicator's measure
   * @param available whether it can be answered yet
   */
  public record Choice(Text text, @Nullable String measure, boolean available) {}

  /** A measure reported beside the figure. */
  public record Alternative(String name, Text text, String measure) {}

  /**
   * The measure under the choices of a target, by option name; null where it cannot be answered
   * yet.
   */
  public @Nullable String measure(Map<String, String> chosen) {
    String result = measure;
    for (Option option : options) {
      Choice choice = option.choices().get(chosen.getOrDefault(option.name(), option.preset()));
      if (choice != null && choice.measure() != null) {
        result = choice.measure();
      }
    }
    return result;
  }
}
