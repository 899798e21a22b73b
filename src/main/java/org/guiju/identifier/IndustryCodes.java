package org.guiju.identifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The codes that may begin an industry standard's number. */
final class IndustryCodes {

  static final IndustryCodes BUILT_IN = new IndustryCodes(load()::contains);

  private final Predicate<String> known;

  private IndustryCodes(Predicate<String> known) {
    this.known = known;
  }

  /** These codes and those of a table the operator imported. */
  IndustryCodes and(Predicate<String> more) {
    return new IndustryCodes(known.or(more));
  }

  /**
   * The code and nature meant by what stands before the number, or null where the code is unknown.
   * Knowing the codes is what tells MT (coal) from M + /T, and JBT as JB/T.
   */
  @Nullable Reading read(String code, @Nullable String sub, @Nullable String nature) {
    if (known.test(code) && (sub == null || known.test(sub))) {
      return new Reading(sub == null ? code : code + "/" + sub, code, nature);
    }
    int last = code.length() - 1;
    char end = code.charAt(last);
    if (sub == null
        && nature == null
        && (end == 'T' || end == 'Z')
        && known.test(code.substring(0, last))) {
      return new Reading(code.substring(0, last), code.substring(0, last), String.valueOf(end));
    }
    return null;
  }

  private static Set<String> load() {
    Set<String> out = new HashSet<>();
    for (JsonNode row : Data.read("industry-codes.json").get("codes")) {
      out.add(row.get("code").asText());
    }
    return Set.copyOf(out);
  }

  /** What stands before an industry standard's number. */
  record Reading(String issuer, String industry, @Nullable String nature) {}
}
