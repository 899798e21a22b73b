package org.guiju.identifier;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads IEC's committee documents ({@code 48B/2910/CD}, {@code SMB/7319A/RV}) and proposals ({@code
 * PNW TS 3D-376}).
 */
final class WorkingDocuments {

  private static final Pattern CIRCULATED =
      Pattern.compile(
          "(?<committee>(?:CIS/[A-Z]|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)?))/(?<number>\\d{1,5})(?<letter>[A-Z])?"
              + "(?<language>\\([A-Z]\\))?/(?<kind>"
              + String.join("|", Words.WORKING_DOCUMENTS)
              + ")");
  private static final Pattern PROPOSED =
      Pattern.compile(
          "(?<stage>PNW|PWI) (?:(?<type>TS|TR|PAS|SRD|GUIDE) )?(?<committee>[A-Za-z0-9]+)-(?<number>\\d{1,5})"
              + "(?: ED(?<edition>\\d{1,3}(?:\\.\\d)?))?");

  private WorkingDocuments() {}

  /** The document, or null where the text is none. */
  static @Nullable Identifier read(String text) {
    Matcher circulated = CIRCULATED.matcher(text);
    if (circulated.matches()) {
      return document(text, circulated.group("committee"), circulated.group("number"));
    }
    Matcher proposed = PROPOSED.matcher(text);
    return proposed.matches()
        ? document(text, proposed.group("committee"), proposed.group("number"))
        : null;
  }

  private static Identifier document(String text, String committee, String number) {
    return new Identifier(
        "IEC_WORKING_DOCUMENT",
        Kind.INTERNATIONAL,
        null,
        "IEC",
        null,
        null,
        number,
        List.of(),
        null,
        text,
        SortKey.of("IEC/" + committee, number, List.of(), null) + " " + text,
        text,
        null,
        List.of(),
        List.of(),
        null);
  }
}
