package org.guiju.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever takes the step must or may say.
 *
 * @param name member of the transition request
 * @param type TEXT (up to 300 characters), TEXTS, PROSE (up to 4,000), DATE, NUMBER, NUMBERS,
 *     PLAN_NUMBER, STAGE, FAST_TRACK, AUDIENCE (PUBLIC or PARTIES), INTEGER, FLAG, ENUM, ID or IDS
 * @param required whether the transition is refused without it
 * @param issued whether the service gives it out itself where it is left out
 * @param values what an ENUM can be, with its meaning; what ANSWERS say yes or no to; empty for the
 *     others
 * @param when condition under which it is asked for, and without which it may not be given; null
 *     means always
 * @param isPrivate whether it is only shown to those who may act on the thing
 * @param description what it is
 */
public record InputRule(
    String name,
    String type,
    boolean required,
    boolean issued,
    Map<String, Text> values,
    @Nullable String when,
    boolean isPrivate,
    Text description) {

  static final Set<String> TYPES =
      Set.of(
          "TEXT",
          "PROSE",
          "TEXTS",
          "DATE",
          "NUMBER",
          "NUMBERS",
          "PLAN_NUMBER",
          "STAGE",
          "FAST_TRACK",
          "AUDIENCE",
          "INTEGER",
          "FLAG",
          "ENUM",
          "ID",
          "IDS",
          "ANSWERS");

  public InputRule {
    values = Ordered.map(values);
  }

  /** Whether it is asked for where these conditions hold. */
  public boolean isAsked(Set<String> conditions) {
    return when == null || conditions.contains(when);
  }

  /** The condition that this value makes hold; none for other types than ENUM and FLAG. */
  Optional<String> condition(JsonNode value) {
    return switch (type) {
      case "ENUM" -> Optional.of(capitals() + "_" + value.asText());
      case "FLAG" -> value.asBoolean() ? Optional.of(capitals()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The conditions that values of it can make hold. */
  Set<String> conditions() {
    return switch (type) {
      case "ENUM" ->
          values.keySet().stream()
              .map(value -> capitals() + "_" + value)
              .collect(java.util.stream.Collectors.toUnmodifiableSet());
      case "FLAG" -> Set.of(capitals());
      default -> Set.of();
    };
  }

  private String capitals() {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
