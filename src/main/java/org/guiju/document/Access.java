package org.guiju.document;

import org.guiju.procedure.DocumentInfo.Audience;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/** How much of a document somebody may have. */
final class Access {

  /** Who asks. */
  enum Reader {
    /** An account within whose bounds the thing is. */
    INVOLVED,
    /** An account with an official's role in whose region it is. */
    OFFICIAL,
    /** Everybody else, logged in or not. */
    ANYBODY
  }

  /**
   * What the rules look at.
   *
   * @param audience whom documents of this code are for
   * @param open whether the step or stage with which it is for everybody was reached
   * @param text what everybody may have of this standard's published text
   * @param said what the uploader says that everybody may have; null where nothing is said
   */
  record Rule(Audience audience, boolean open, AccessLevel text, @Nullable AccessLevel said) {}

  private Access() {}

  /** What the reader may have. */
  static AccessLevel of(Reader reader, Rule rule) {
    if (reader != Reader.ANYBODY) {
      return AccessLevel.FULL;
    }
    if (!rule.open()) {
      return AccessLevel.METADATA;
    }
    return switch (rule.audience()) {
      case INVOLVED -> AccessLevel.METADATA;
      case PUBLIC -> orElse(rule.said(), AccessLevel.FULL);
      // What the law makes free no uploader makes less so.
      case TEXT ->
          rule.text() == AccessLevel.FULL ? AccessLevel.FULL : orElse(rule.said(), rule.text());
    };
  }

  private static AccessLevel orElse(@Nullable AccessLevel level, AccessLevel other) {
    return level == null ? other : level;
  }
}
