package org.guiju.numbering;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.identifier.PlanNumber;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A number that was given out, and its place in a sequence.
 *
 * @param text what must not be given out again: the number without the one it is dual with
 * @param place its place; null where it belongs to no sequence
 */
record Numbered(String text, @Nullable Place place) {

  private static final String PLAN = "PLAN ";
  private static final Pattern DIGITS = Pattern.compile("\\D*(\\d{1,15})\\D*");
  private static final Pattern OWN_PLAN = Pattern.compile("(.*\\D.*)-(\\d{4})-(\\d{1,9})");
  private static final int LONGEST = 400;

  /**
   * A place in a sequence.
   *
   * @param code of the sequence: GB, JB, DB37, T/CAS, PLAN NATIONAL
   * @param year in the number; null where it has none
   * @param value the number in the sequence
   * @param part parts as written, such as {@code .3}; empty where there are none
   * @param written the sequence number as written, such as 0001S
   */
  record Place(String code, @Nullable Integer year, long value, String part, String written) {}

  /** The number of a standard; none where others give such numbers out. */
  static Optional<Numbered> standard(String number) {
    if (!(Identifiers.parse(number) instanceof Identifier id)) {
      return Optional.of(new Numbered(bounded(StandardNumbers.canonical(number)), null));
    }
    if (id.kind() == null || id.kind() == Kind.INTERNATIONAL) {
      return Optional.empty();
    }
    Matcher digits = DIGITS.matcher(id.number());
    String bare = bare(id);
    if (!id.supplements().isEmpty() || !digits.matches()) {
      return Optional.of(new Numbered(bounded(bare), null));
    }
    String part = id.parts().isEmpty() ? "" : "." + String.join(".", id.parts());
    return Optional.of(
        new Numbered(
            bounded(bare),
            new Place(id.issuer(), id.year(), Long.parseLong(digits.group(1)), part, id.number())));
  }

  /** The number without the international one of the same text. */
  static String bare(Identifier id) {
    String canonical = id.canonical();
    return id.duals().isEmpty()
        ? canonical
        : canonical.substring(
            0, canonical.length() - id.duals().getFirst().canonical().length() - 1);
  }

  /** The number of a project in a plan. */
  static Numbered plan(String number) {
    String text = bounded(PLAN + number.strip());
    Optional<PlanNumber> known = PlanNumber.parse(number);
    if (known.isPresent()) {
      PlanNumber it = known.get();
      String code = it.kind() == Kind.NATIONAL ? "NATIONAL" : it.owner();
      String written = "%04d".formatted(it.sequence());
      return new Numbered(text, new Place(PLAN + code, it.year(), it.sequence(), "", written));
    }
    Matcher own = OWN_PLAN.matcher(number.strip());
    if (!own.matches() || own.group(1).length() > LONGEST / 8) {
      return new Numbered(text, null);
    }
    return new Numbered(
        text,
        new Place(
            PLAN + own.group(1),
            Integer.valueOf(own.group(2)),
            Long.parseLong(own.group(3)),
            "",
            own.group(3)));
  }

  private static String bounded(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
