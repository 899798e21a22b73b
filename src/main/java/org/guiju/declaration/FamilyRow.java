package org.guiju.declaration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What one declaration says of when a family was first public.
 *
 * @param family the declarer's standard, whatever its year
 * @param declaration that made it public
 * @param kind of the declaration
 * @param number the number it then had
 * @param name the name it then had
 * @param own whether it is the declarer's own standard
 * @param on the day
 */
record FamilyRow(
    Family family,
    UUID declaration,
    Kind kind,
    String number,
    @Nullable String name,
    boolean own,
    LocalDate on) {

  private static final Comparator<FamilyRow> EARLIEST =
      Comparator.comparing(FamilyRow::on)
          .thenComparing(FamilyRow::declaration)
          .thenComparing(FamilyRow::number);

  /** The same of the declarer's own, whatever its declarations say today. */
  FamilyRow asOwn() {
    return new FamilyRow(family, declaration, kind, number, name, true, on);
  }

  /** The earliest of each family. */
  static Map<Family, FamilyRow> first(Collection<FamilyRow> rows) {
    Map<Family, FamilyRow> first = new HashMap<>();
    for (FamilyRow row : rows) {
      first.merge(row.family(), row, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
    }
    return first;
  }

  /**
   * The earliest row of each number, other than the one that comes first, of what is the declarer's
   * own by any of its declarations.
   */
  static Map<Family, List<FamilyRow>> later(
      Collection<FamilyRow> rows, Map<Family, FamilyRow> first) {
    Map<Family, Map<String, FamilyRow>> byNumber = new HashMap<>();
    for (FamilyRow row : rows) {
      FamilyRow begun = first.get(row.family());
      if (begun != null && begun.own() && !begun.number().equals(row.number())) {
        byNumber
            .computeIfAbsent(row.family(), family -> new TreeMap<>())
            .merge(row.number(), row, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
      }
    }
    Map<Family, List<FamilyRow>> later = new HashMap<>();
    byNumber.forEach((family, numbers) -> later.put(family, List.copyOf(numbers.values())));
    return later;
  }
}
