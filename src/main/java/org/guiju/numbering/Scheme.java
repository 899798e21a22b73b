package org.guiju.numbering;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.platform.Text;
import org.guiju.procedure.Basis;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are given out; see {@code numbering/schemes.yaml}.
 *
 * @param name in Chinese and English
 * @param kind of the standards
 * @param code template of the code, or of the whole number of a plan
 * @param codes the codes that it is for; null means all
 * @param head what stands before the sequence number: {@code {code}} and {@code {nature}}
 * @param written template of the sequence number
 * @param width digits, filled with zeros
 * @param values those that are given out
 * @param reserved those that are not, and that move nothing
 * @param yearly whether each year begins anew
 * @param joint whether it is for what several regions issue together
 * @param together whether these share one number
 * @param owner code of the department in plans where no organization brings one
 * @param owners what such a code looks like
 * @param basis why
 */
record Scheme(
    Text name,
    Kind kind,
    String code,
    @Nullable Pattern codes,
    String head,
    String written,
    int width,
    Range values,
    List<Range> reserved,
    boolean yearly,
    boolean joint,
    boolean together,
    @Nullable String owner,
    @Nullable Pattern owners,
    Basis basis) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  boolean fits(String candidate) {
    return codes == null || codes.matcher(candidate).matches();
  }

  /** The template's text before its first place. */
  String literal() {
    int cut = code.indexOf('{');
    return cut < 0 ? code : code.substring(0, cut);
  }

  /** The sequence number of a value, in the width of the last one where that was filled up. */
  String write(long value, @Nullable String last) {
    int digits = width;
    if (last != null) {
      String plain = last.replaceAll("\\D", "");
      digits = plain.startsWith("0") ? plain.length() : width;
    }
    return written.replace("{value}", "%%0%dd".formatted(digits).formatted(value));
  }

  /** The first value after the highest one that may be given out. */
  long after(@Nullable Long highest) {
    long next = highest == null ? values.first() : Math.max(highest + 1, values.first());
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Range range : reserved) {
        if (range.holds(next)) {
          next = range.last() + 1;
          moved = true;
        }
      }
    }
    return next;
  }

  /** A template filled in; null where a place has no value. */
  static @Nullable String fill(String template, Function<String, @Nullable String> values) {
    Matcher places = PLACE.matcher(template);
    StringBuilder out = new StringBuilder();
    while (places.find()) {
      String value = values.apply(places.group(1));
      if (value == null) {
        return null;
      }
      places.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return places.appendTail(out).toString();
  }
}
