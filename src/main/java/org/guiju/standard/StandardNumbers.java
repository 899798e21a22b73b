package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Which editions bear a number, and which numbers were ever given out. */
@ApplicationScoped
public class StandardNumbers {

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
    List<String> families =
        numbers.stream()
            .flatMap(
                n ->
                    Identifiers.parse(n) instanceof Identifier id
                        ? Optional.of(id.familyKey()).stream()
                        : Optional.<String>empty().stream())
            .distinct()
            .toList();
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
