package org.guiju.procedure;

import java.util.List;
import java.util.Set;
import org.guiju.identifier.StageCode;

/**
 * How one moves between the cells of the international harmonized stage code system (ISO Guide 69).
 */
public final class Stages {

  /** How a change of stage goes. */
  public enum Move {
    /** To a later cell. */
    FORWARD,
    /** To an earlier cell, or out of a cell at which the work had ended. */
    BACKWARD,
    /** To x.98: abandoned, rejected, deleted. */
    CANCEL,
    /** Nowhere. */
    NONE
  }

  /** Published. */
  public static final String PUBLISHED = "60.60";

  /** Withdrawn. */
  public static final String WITHDRAWN = "95.99";

  private static final List<String> MAIN =
      List.of("00", "10", "20", "30", "40", "50", "60", "90", "95");
  private static final List<String> SUB = List.of("00", "20", "60", "92", "93", "98", "99");

  private static final Set<String> LEGAL =
      Ordered.set(
          MAIN.stream()
              .flatMap(main -> SUB.stream().map(sub -> main + "." + sub))
              .filter(StageCode::isValid)
              .toList());

  private Stages() {}

  /** All legal cells in order. */
  public static Set<String> legal() {
    return LEGAL;
  }

  /** Whether the work ends at the cell: withdrawn or cancelled. */
  public static boolean isEnd(String code) {
    return code.equals(WITHDRAWN) || isCancelled(code);
  }

  /** Whether the cell is one of x.98. */
  public static boolean isCancelled(String code) {
    return code.endsWith(".98");
  }

  /**
   * How one comes from a legal cell to another; out of an ended cell every way is BACKWARD, a
   * restart.
   */
  public static Move move(String from, String to) {
    if (from.equals(to)) {
      return Move.NONE;
    }
    if (isCancelled(to)) {
      return Move.CANCEL;
    }
    return isEnd(from) || to.compareTo(from) < 0 ? Move.BACKWARD : Move.FORWARD;
  }

  /**
   * The cell at which work in the stage of {@code current} is abandoned: 98 of its first two
   * digits.
   */
  public static String abandoned(String current) {
    return current.substring(0, 2) + ".98";
  }
}
