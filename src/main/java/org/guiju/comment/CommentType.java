package org.guiju.comment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/** What a comment is of; ge, te and ed of the ISO form. */
@Schema(description = "What a comment is of; ge, te and ed of the ISO form.")
enum CommentType {
  /** ge. */
  GENERAL("ge", new Text("一般", "general")),
  /** te. */
  TECHNICAL("te", new Text("技术", "technical")),
  /** ed. */
  EDITORIAL("ed", new Text("编辑", "editorial"));

  private static final Map<String, CommentType> CHINESE =
      Map.of("一般", GENERAL, "技术", TECHNICAL, "编辑", EDITORIAL, "编辑性", EDITORIAL, "技术性", TECHNICAL);

  private final String code;
  private final Text text;

  CommentType(String code, Text text) {
    this.code = code;
    this.text = text;
  }

  /** Its two letters in the ISO form. */
  String code() {
    return code;
  }

  Text text() {
    return text;
  }

  /** The type that a form names, by its letters in any case or by its name. */
  static Optional<CommentType> read(String written) {
    String plain = written.strip();
    CommentType chinese = CHINESE.get(plain);
    if (chinese != null) {
      return Optional.of(chinese);
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    for (CommentType type : values()) {
      if (lower.equals(type.code) || lower.equals(type.text.en())) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
