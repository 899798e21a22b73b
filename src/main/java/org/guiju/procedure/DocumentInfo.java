package org.guiju.procedure;

import java.util.List;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A type of document.
 *
 * @param code D01–D34 or a code of the user's own
 * @param name in Chinese and English
 * @param audience whom its content is for
 * @param from actions and stage codes, with the first of which it is for everybody; empty where it
 *     never is
 * @param basis why it is for everybody; null where it is not
 */
public record DocumentInfo(
    String code, Text name, Audience audience, List<String> from, @Nullable Basis basis) {

  /** Whom the content of a document is for. */
  public enum Audience {
    /** The organizations involved and the officials. */
    INVOLVED,
    /** Everybody. */
    PUBLIC,
    /** Everybody, as far as the copyright policy of the standard's text allows. */
    TEXT
  }

  public DocumentInfo {
    from = List.copyOf(from);
  }
}
