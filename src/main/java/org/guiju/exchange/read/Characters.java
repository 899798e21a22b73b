package org.guiju.exchange.read;

import com.fasterxml.jackson.databind.JsonNode;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.platform.Text;
import org.guiju.platform.json.JsonInspection;

/**
 * What no value of ours may have: characters such as NUL, other controls but tab and line ends,
 * halves of surrogate pairs; nulls in lists.
 */
final class Characters {

  private static final char DELETE = 0x7F;
  private static final char LAST_CONTROL = 0x9F;

  private Characters() {}

  /** Refuses the row where a text of the column has such a character. */
  static void check(ImportRow row, String column, String text) {
    if (!areFine(text)) {
      row.refuse(
          column,
          "CONTROL_CHARACTER",
          new Text("含有控制字符或不成对的代理字符。", "It has a control character or half of a surrogate pair."));
    }
  }

  /** Refuses the row where a text within the value has such a character, or a list a null. */
  static void check(ImportRow row, String column, JsonNode value) {
    if (value.isTextual()) {
      check(row, column, value.asText());
    } else if (value.isContainerNode()) {
      if (value.isArray() && value.valueStream().anyMatch(JsonNode::isNull)) {
        row.refuse(column, JsonInspection.NULL_IN_LIST, JsonInspection.NO_NULL);
      }
      value.propertyStream().forEach(member -> check(row, column, member.getKey()));
      value.valueStream().forEach(part -> check(row, column, part));
    }
  }

  static boolean areFine(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= DELETE && c <= LAST_CONTROL) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
