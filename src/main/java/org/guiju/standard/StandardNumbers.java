package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Which editions bear a number, and which numbers were ever given out. */
@ApplicationScoped
public class StandardNumbers {

  private static final String ANY_YEAR = "-2000";
  private static final String DUAL = "/";

  private final Jdbc jdbc;

  StandardNumbers(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The canonical text of any spelling; the text itself, blanks collapsed, where it is no number.
   */
  public static String canonical(String text) {
    return Identifiers.parse(text) instanceof Identifier id
        ? id.canonical()
        : text.strip().replaceAll("\\s+", " ");
  }

  /** Key under which a number can be given out once; null for numbers that others give out. */
  static @Nullable String issuedKey(Kind kind, String number) {
    return kind == Kind.INTERNATIONAL ? null : canonical(number);
  }

  /**
   * A reference in canonical form. Numbers of ours always bear a year; as a reference one may do
   * without.
   */
  public static String reference(String text) {
    Identifier undated = undated(text);
    if (undated == null) {
      return canonical(text);
    }
    String canonical = undated.canonical();
    return canonical.endsWith(ANY_YEAR)
        ? canonical.substring(0, canonical.length() - ANY_YEAR.length())
        : canonical;
  }

  /**
   * What a reference is found by: the edition that it names, or, where it gives no year, the family
   * of all editions.
   */
  public static String sought(String reference) {
    Identifier undated = undated(reference);
    return undated == null ? canonical(reference) : undated.familyKey();
  }

  /** Whether a reference names one edition; what is no number names what it says. */
  public static boolean isDated(String reference) {
    return undated(reference) == null;
  }

  private static @Nullable Identifier undated(String text) {
    if (Identifiers.parse(text) instanceof Identifier id) {
      return id.year() == null ? id : null;
    }
    return Identifiers.parse(text.strip() + ANY_YEAR) instanceof Identifier id ? id : null;
  }

  /** The numbers by which dated references find an edition, with and without its dual number. */
  public static Set<String> editionKeys(Collection<String> numbers) {
    Set<String> keys = new LinkedHashSet<>();
    for (String number : numbers) {
      String canonical = canonical(number);
      keys.add(canonical);
      if (Identifiers.parse(number) instanceof Identifier id && !id.duals().isEmpty()) {
        String dual = DUAL + id.duals().getFirst().canonical();
        int cut = canonical.indexOf(dual);
        keys.add(cut < 0 ? canonical : canonical.substring(0, cut));
      }
    }
    return keys;
  }

  /** The families of numbers, by which references without a year find an edition. */
  public static Set<String> familyKeys(Collection<String> numbers) {
    Set<String> keys = new LinkedHashSet<>();
    for (String number : numbers) {
      if (Identifiers.parse(number) instanceof Identifier id) {
        keys.add(id.familyKey());
      }
    }
    return keys;
  }

  /** The editions that bear one of the numbers, in any spelling. */
  public List<UUID> bearing(Collection<String> numbers) {
    List<String> canonical = numbers.stream().map(StandardNumbers::canonical).distinct().toList();
    return canonical.isEmpty()
        ? List.of()
        : jdbc.query(
            "select distinct standard_id from standard_number where canonical = any(?)",
            p -> p.texts(canonical),
            row -> row.uuid("standard_id"));
  }

  /** The editions of the same families as the numbers. */
  public List<UUID> inFamiliesOf(Collection<String> numbers) {
    Set<String> families = familyKeys(numbers);
    return families.isEmpty()
        ? List.of()
        : jdbc.query(
            "select distinct standard_id from standard_number where family_key = any(?)",
            p -> p.texts(families),
            row -> row.uuid("standard_id"));
  }

  /** The editions that say that they replace one of the numbers. */
  List<UUID> replacing(Collection<String> numbers) {
    List<String> canonical = numbers.stream().map(StandardNumbers::canonical).distinct().toList();
    return jdbc.query(
        "select distinct standard_id from standard_replaces where canonical = any(?)",
        p -> p.texts(canonical),
        row -> row.uuid("standard_id"));
  }
}
