package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guiju.identifier.CommitteeCode;

/**
 * By what else than its name an entry is found: attributes whose schema says by its format that
 * they are a number of a standard, the code of a committee, another number, or a name.
 *
 * @param numbers by each number as it is compared, in the order of the schema
 * @param names as they are written
 */
record Named(Map<String, Number> numbers, Set<String> names) {

  private static final int LONGEST = 300;

  /**
   * A number.
   *
   * @param family that of its family, which is its own where it has no years
   * @param shown as it is shown: of a standard in its one spelling, else as it is written
   */
  record Number(String family, String shown) {}

  static Named of(AttributeSchema schema, JsonNode attributes) {
    Map<String, Number> numbers = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    for (AttributeSchema.Value value : schema.formatted(attributes)) {
      switch (value.format()) {
        case "standard-number" -> {
          Contributions.Reference reference = Adoptions.reference(value.text());
          String number = bounded(reference.reference());
          numbers.putIfAbsent(number, new Number(bounded(reference.family()), number));
        }
        case "committee" -> {
          String code = CommitteeCode.normalize(value.text()).orElse(value.text());
          String key = key(code);
          numbers.putIfAbsent(key, new Number(key, bounded(code)));
        }
        case "number" -> {
          String key = key(value.text());
          numbers.putIfAbsent(key, new Number(key, bounded(value.text().strip())));
        }
        case "name" -> names.add(bounded(value.text()));
        default -> {}
      }
    }
    return new Named(numbers, names);
  }

  /** A number that is of no standard as it is compared: in capitals, without blanks. */
  static String key(String number) {
    return bounded(
        Normalizer.normalize(number, Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .toUpperCase(Locale.ROOT));
  }

  private static String bounded(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
