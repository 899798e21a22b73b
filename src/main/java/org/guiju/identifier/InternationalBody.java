package org.guiju.identifier;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose an international standard is: the body that its number begins with, such as ISO, IEC or
 * ITU; of one that several publish together, the one named first.
 */
public final class InternationalBody {

  /** Stands for a body that nothing tells. */
  public static final String UNKNOWN = "UNKNOWN";

  /** {@code ITU-T H.264}, {@code IEEE 802.3}, {@code ISO/IEC JTC 1}. */
  private static final Pattern FORM = Pattern.compile("([A-Za-z]{2,20})(?:/|[ -].*[0-9]).*");

  private InternationalBody() {}

  /**
   * The body.
   *
   * @param numbers of the standard, or what stands for one while it has none
   * @param committee code of the committee, which tells it where no number does; a national one
   *     does not
   */
  public static String of(Collection<String> numbers, @Nullable String committee) {
    return Stream.concat(
            numbers.stream(),
            Stream.ofNullable(committee).filter(code -> CommitteeNumber.parse(code).isEmpty()))
        .flatMap(text -> of(text).stream())
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Optional<String> of(String text) {
    if (Identifiers.parse(text) instanceof Identifier id && id.international() != null) {
      return Optional.of(id.international().publishers().getFirst());
    }
    Matcher matcher = FORM.matcher(Spelling.upper(text).text());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
