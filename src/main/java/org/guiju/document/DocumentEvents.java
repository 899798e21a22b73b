package org.guiju.document;

import org.guiju.ledger.Ref;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/** What happens to documents. */
final class DocumentEvents {

  static final String ADDED = "ADDED";
  static final String VERSION_ADDED = "VERSION_ADDED";
  static final String DESCRIBED = "DESCRIBED";

  private DocumentEvents() {}

  /**
   * A document began.
   *
   * @param about what it is about, which never changes
   * @param code D01–D34 or one of the user's own, which never changes
   * @param title its name
   * @param access what everybody may have of it once it is for everybody, where its uploader says
   *     so
   * @param version its first version
   */
  record Added(
      Ref about,
      String code,
      @Nullable String title,
      @Nullable AccessLevel access,
      VersionAdded version) {}

  /**
   * A version was added.
   *
   * @param number from 1 without gaps
   * @param sha256 of its content, in hexadecimal digits
   * @param size in bytes
   * @param mediaType type/subtype
   * @param fileName name that its uploader gave it
   * @param language BCP 47
   */
  record VersionAdded(
      int number,
      String sha256,
      long size,
      String mediaType,
      @Nullable String fileName,
      @Nullable String language) {}

  /**
   * What it says of itself changed: both as they are afterwards.
   *
   * @param title its name
   * @param access see {@link Added}
   */
  record Described(@Nullable String title, @Nullable AccessLevel access) {}
}
