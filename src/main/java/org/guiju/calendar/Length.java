package org.guiju.calendar;

/**
 * A length of time in one unit.
 *
 * @param amount how many, not negative
 * @param unit of what
 */
public record Length(int amount, Unit unit) {

  /** Units of periods. */
  public enum Unit {
    /** Every day. */
    DAY,
    /** Days on which offices work. */
    WORKING_DAY,
    /** Seven days. */
    WEEK,
    /** A calendar month: to the same day of the month, or to its last where it has no such day. */
    MONTH,
    /** A calendar year. */
    YEAR
  }

  public Length {
    if (amount < 0) {
      throw new IllegalArgumentException("a length is not negative: " + amount);
    }
  }

  /** The length of that number in the unit of that name. */
  public static Length of(int amount, String unit) {
    return new Length(amount, Unit.valueOf(unit));
  }

  /** Reads a number and a unit with a blank between, such as {@code 60 DAY}. */
  public static Length parse(String text) {
    String[] parts = text.strip().split(" +");
    if (parts.length != 2) {
      throw new IllegalArgumentException("a length is a number and a unit: " + text);
    }
    return of(Integer.parseInt(parts[0]), parts[1]);
  }
}
