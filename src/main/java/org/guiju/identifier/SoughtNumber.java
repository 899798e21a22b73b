package org.guiju.identifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody looks for, in any spelling. Numbers of ours always bear a year; who looks
 * for one may leave it out and means every edition.
 *
 * @param canonical how it is written; without the year where none was given
 * @param familyKey the number without its year, where none was given; null otherwise
 */
public record SoughtNumber(String canonical, @Nullable String familyKey) {

  private static final String ANY_YEAR = "-2000";

  /** What is looked for; empty where the text is no number. */
  public static Optional<SoughtNumber> of(String text) {
    if (Identifiers.parse(text) instanceof Identifier id) {
      return Optional.of(
          new SoughtNumber(id.canonical(), id.year() == null ? id.familyKey() : null));
    }
    return Identifiers.parse(text.strip() + ANY_YEAR) instanceof Identifier id
        ? Optional.of(new SoughtNumber(undated(id.canonical()), id.familyKey()))
        : Optional.empty();
  }

  /** The same; what is no number is looked for as it stands, blanks collapsed. */
  public static SoughtNumber named(String text) {
    return of(text).orElseGet(() -> new SoughtNumber(text.strip().replaceAll("\\s+", " "), null));
  }

  /** What the number, dated or not, tells of its standard; the year of an undated one is none. */
  public static Optional<Identifier> identifier(String text) {
    if (Identifiers.parse(text) instanceof Identifier id) {
      return Optional.of(id);
    }
    return Identifiers.parse(text.strip() + ANY_YEAR) instanceof Identifier id
        ? Optional.of(id)
        : Optional.empty();
  }

  /** Whether one edition is looked for and not all of a family. */
  public boolean isDated() {
    return familyKey == null;
  }

  /** What is to be equal: the whole number where it is dated, else that of the family. */
  public String key() {
    return familyKey == null ? canonical : familyKey;
  }

  private static String undated(String canonical) {
    return canonical.endsWith(ANY_YEAR)
        ? canonical.substring(0, canonical.length() - ANY_YEAR.length())
        : canonical;
  }
}
