package org.guiju.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.json.StrictScalars;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to the inputs of a step.
 *
 * @param values inputs by name
 */
public record Inputs(Map<String, JsonNode> values) {

  private static final Text NOT_A_DATE =
      new Text("须为日期（如 2025-03-01）。", "must be a date such as 2025-03-01.");
  private static final int LONGEST = 300;
  private static final int LONGEST_PROSE = 4_000;
  private static final Text NOT_PROSE =
      new Text("须为 1 至 4000 字的文本。", "must be a text of 1 to 4,000 characters.");
  private static final Text NOT_AN_ID = new Text("须为 id。", "must be an id.");
  private static final int MOST = 100;
  private static final Text NOT_A_TEXT =
      new Text("须为 1 至 300 字的文本。", "must be a text of 1 to 300 characters.");
  private static final Text NOT_A_LIST =
      new Text(
          "须为 1 至 300 字的文本，或至多 100 个这样的文本。",
          "must be a text of 1 to 300 characters, or up to 100 of them.");

  /** Everybody is asked. */
  public static final String PUBLIC = "PUBLIC";

  /** The parties alone are asked. */
  public static final String PARTIES = "PARTIES";

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
    if (!isText(node)) {
      throw wrong(name, NOT_A_TEXT);
    }
    return node.asText().strip();
  }

  /** The input as a text of up to 4,000 characters, null where absent. */
  public @Nullable String prose(String name) {
    if (!has(name)) {
      return null;
    }
    JsonNode node = node(name);
    if (!node.isTextual() || node.asText().isBlank() || node.asText().length() > LONGEST_PROSE) {
      throw wrong(name, NOT_PROSE);
    }
    return node.asText().strip();
  }

  /** The input as one of some values, null where absent. */
  public @Nullable String choice(String name, Collection<String> values) {
    String text = text(name);
    if (text != null && !values.contains(text)) {
      throw wrong(name, new Text("可取：%s。", "must be one of: %s.").with(String.join(", ", values)));
    }
    return text;
  }

  /** The input as the id of a thing, null where absent. */
  public @Nullable UUID id(String name) {
    String text = text(name);
    return text == null ? null : id(name, text);
  }

  /** The input as ids of things; one id is a list of one; empty where absent. */
  public List<UUID> ids(String name) {
    return texts(name).stream().map(text -> id(name, text)).toList();
  }

  private static UUID id(String name, String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw wrong(name, NOT_AN_ID);
    }
    throw wrong(name, NOT_AN_ID);
  }

  /** The input as a date, null where absent. */
  public @Nullable LocalDate date(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return StrictScalars.date(text);
    } catch (IllegalArgumentException e) {
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

  /** The input as who is asked, {@code PUBLIC} or {@code PARTIES}; the public where absent. */
  public String audience(String name) {
    String text = text(name);
    if (text != null && !text.equals(PUBLIC) && !text.equals(PARTIES)) {
      throw wrong(name, new Text("须为 PUBLIC 或 PARTIES。", "must be PUBLIC or PARTIES."));
    }
    return text == null ? PUBLIC : text;
  }

  /** The input as answers to some questions, yes or no each; empty where absent. */
  public Map<String, Boolean> answers(String name, Collection<String> questions) {
    if (!has(name)) {
      return Map.of();
    }
    Map<String, Boolean> answers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> answer : node(name).properties()) {
      if (!questions.contains(answer.getKey()) || !answer.getValue().isBoolean()) {
        throw wrongAnswers(name, questions);
      }
      answers.put(answer.getKey(), answer.getValue().asBoolean());
    }
    if (!node(name).isObject()) {
      throw wrongAnswers(name, questions);
    }
    return answers;
  }

  private static DomainException wrongAnswers(String name, Collection<String> questions) {
    return wrong(
        name,
        new Text("须为各项与 true 或 false：%s。", "must be an object of these, each true or false: %s.")
            .with(String.join(", ", questions)));
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
    if (node.size() > MOST) {
      throw wrong(name, NOT_A_LIST);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : node) {
      if (!isText(item)) {
        throw wrong(name, NOT_A_LIST);
      }
      texts.add(item.asText().strip());
    }
    return texts;
  }

  private static boolean isText(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank() && node.asText().length() <= LONGEST;
  }

  private JsonNode node(String name) {
    return values.getOrDefault(name, NullNode.getInstance());
  }

  private static DomainException wrong(String name, Text text) {
    return DomainException.invalid("/inputs/" + name, "INPUT_INVALID", text);
  }
}
