package org.guiju.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to the inputs of a step.
 *
 * @param values inputs by name
 */
public record Inputs(Map<String, JsonNode> values) {

  private static final Text NOT_A_DATE =
      new Text("须为日期（如 2025-03-01）。", "must be a date such as 2025-03-01.");
  private static final Text NOT_A_TEXT = new Text("须为文本。", "must be a text.");
  private static final Text NOT_A_LIST =
      new Text("须为文本或文本数组。", "must be a text or a list of texts.");

  /** No inputs. */
  public static final Inputs NONE = new Inputs(Map.of());

  public Inputs {
    values = Map.copyOf(values);
  }

  /** Whether the input was given and is not null. */
  public boolean has(String name) {
    return !node(name).isNull();
  }

  /** The input as a text, null where absent. */
  public @Nullable String text(String name) {
    if (!has(name)) {
      return null;
    }
    JsonNode node = node(name);
    if (!node.isTextual() || node.asText().isBlank()) {
      throw wrong(name, NOT_A_TEXT);
    }
    return node.asText().strip();
  }

  /** The input as a date, null where absent. */
  public @Nullable LocalDate date(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(name, NOT_A_DATE);
    }
  }

  /** The input as a whole number, null where absent. */
  public @Nullable Integer integer(String name) {
    if (!has(name)) {
      return null;
    }
    if (!node(name).isInt()) {
      throw wrong(name, new Text("须为整数。", "must be a whole number."));
    }
    return node(name).asInt();
  }

  /** The input as yes or no; no where absent. */
  public boolean flag(String name) {
    if (has(name) && !node(name).isBoolean()) {
      throw wrong(name, new Text("须为 true 或 false。", "must be true or false."));
    }
    return has(name) && node(name).asBoolean();
  }

  /** The input as texts; one text is a list of one; empty where absent. */
  public List<String> texts(String name) {
    if (!has(name)) {
      return List.of();
    }
    JsonNode node = node(name);
    if (!node.isArray()) {
      return List.of(java.util.Objects.requireNonNull(text(name)));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : node) {
      if (!item.isTextual() || item.asText().isBlank()) {
        throw wrong(name, NOT_A_LIST);
      }
      texts.add(item.asText().strip());
    }
    return texts;
  }

  private JsonNode node(String name) {
    return values.getOrDefault(name, NullNode.getInstance());
  }

  private static DomainException wrong(String name, Text text) {
    return DomainException.invalid("/inputs/" + name, "INPUT_INVALID", text);
  }
}
