package org.guiju.declaration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
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
 * @param on the day
 */
record FamilyRow(
    Family family,
    UUID declaration,
    Kind kind,
    String number,
    @Nullable String name,
    LocalDate on) {

  private static final Comparator<FamilyRow> EARLIEST =
      Comparator.comparing(FamilyRow::on)
          .thenComparing(FamilyRow::declaration)
          .thenComparing(FamilyRow::number);

  /** The earliest of each family. */
  static Map<Family, FamilyRow> first(Collection<FamilyRow> rows) {
    Map<Family, FamilyRow> first = new HashMap<>();
    for (FamilyRow row : rows) {
      first.merge(row.family(), row, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
    }
    return first;
  }
}
