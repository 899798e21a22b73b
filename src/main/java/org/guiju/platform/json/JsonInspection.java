package org.guiju.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;

/**
 * Looks through a whole body before anything is made of it, so that what is wrong with it as a text
 * or as JSON is refused alike whatever it was to become. A null has no place in a list: nobody
 * could tell what it stands for.
 */
public final class JsonInspection {

  /** Code of the refusal of a null in a list. */
  public static final String NULL_IN_LIST = "NULL_IN_LIST";

  /** What it says. */
  public static final Text NO_NULL = new Text("数组中不能有 null。", "A null cannot be in a list.");

  private static final int MOST_VIOLATIONS = 20;
  private static final Pattern HUGE_EXPONENT = Pattern.compile(".*[eE][+-]?[0-9]{3,}");

  private JsonInspection() {}

  /**
   * The body as a text, known to be one JSON value in UTF-8 without forbidden characters.
   *
   * @throws DomainException MALFORMED for what is not UTF-8 or not one value, INVALID for forbidden
   *     characters, numbers out of range and nulls in lists
   * @throws IOException of Jackson, for what is not JSON
   */
  public static String inspect(byte[] body, ObjectMapper mapper) throws IOException {
    String text = decode(body);
    List<Violation> violations = new ArrayList<>();
    try (JsonParser json = mapper.getFactory().createParser(text)) {
      int depth = 0;
      boolean complete = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (complete) {
          throw malformed(
              "TRAILING_CONTENT", new Text("JSON 之后还有多余内容。", "Something follows the JSON value."));
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        complete = depth == 0;
        check(json, token, violations);
      }
      if (!complete) {
        throw malformed("BODY_MISSING", new Text("缺少请求内容。", "The body is missing."));
      }
    }
    if (!violations.isEmpty()) {
      throw DomainException.invalid(violations);
    }
    return text;
  }

  private static String decode(byte[] body) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw malformed("NOT_UTF_8", new Text("请求内容须为 UTF-8。", "The body must be UTF-8."));
    }
  }

  private static void check(JsonParser json, JsonToken token, List<Violation> violations)
      throws IOException {
    if (violations.size() >= MOST_VIOLATIONS) {
      return;
    }
    if (token == JsonToken.FIELD_NAME && !PlainText.allowsOneLine(json.currentName())) {
      violations.add(
          new Violation(
              path(json.getParsingContext().getParent()), "CONTROL_CHARACTER", forbidden()));
    } else if (token == JsonToken.VALUE_STRING && !PlainText.allows(json.getText())) {
      violations.add(
          new Violation(path(json.getParsingContext()), "CONTROL_CHARACTER", forbidden()));
    } else if (token == JsonToken.VALUE_NUMBER_FLOAT
        && HUGE_EXPONENT.matcher(json.getText()).matches()) {
      violations.add(
          new Violation(
              path(json.getParsingContext()),
              "NUMBER_OUT_OF_RANGE",
              new Text("数值超出范围。", "The number is out of range.")));
    } else if (token == JsonToken.VALUE_NULL && json.getParsingContext().inArray()) {
      violations.add(new Violation(path(json.getParsingContext()), NULL_IN_LIST, NO_NULL));
    }
  }

  /** Where the value is; a name with forbidden characters is not repeated. */
  private static String path(JsonStreamContext at) {
    String pointer = at.pathAsPointer().toString();
    return PlainText.allowsOneLine(pointer) ? pointer : "";
  }

  private static Text forbidden() {
    return new Text(
        "含有不允许的字符：控制字符、孤立的代理项或非字符。",
        "It has characters that are not allowed: control characters, lone surrogates or"
            + " noncharacters.");
  }

  private static DomainException malformed(String code, Text text) {
    return new DomainException(DomainException.Category.MALFORMED, code, text, List.of(), Map.of());
  }
}
