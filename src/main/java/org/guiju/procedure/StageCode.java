package org.guiju.procedure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** The legal cells of the international harmonized stage code system (ISO Guide 69) and how one moves between them. */
public final class StageCode {

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

  private static final Set<String> LEGAL =
      cells(
          "00:00 20 60 98 99",
          "10:00 20 60 92 98 99",
          "20:00 20 60 98 99",
          "30:00 20 60 92 98 99",
          "40:00 20 60 92 93 98 99",
          "50:00 20 60 92 98 99",
          "60:00 60",
          "90:20 60 92 93 99",
          "95:20 60 92 99");

  private StageCode() {}

  /** All legal cells in order. */
  public static Set<String> legal() {
    return LEGAL;
  }

  /** Whether the code is a cell of the matrix. */
  public static boolean isLegal(String code) {
    return LEGAL.contains(code);
  }

  /** Whether the work ends at the cell: withdrawn or cancelled. */
  public static boolean isEnd(String code) {
    return code.equals(WITHDRAWN) || isCancelled(code);
  }

  /** Whether the cell is one of x.98. */
  public static boolean isCancelled(String code) {
    return code.endsWith(".98");
  }

  /** How one comes from a legal cell to another; out of an ended cell every way is BACKWARD, a restart. */
  public static Move move(String from, String to) {
    if (from.equals(to)) {
      return Move.NONE;
    }
    if (isCancelled(to)) {
      return Move.CANCEL;
    }
    return isEnd(from) || to.compareTo(from) < 0 ? Move.BACKWARD : Move.FORWARD;
  }

  /** The cell at which work in the stage of {@code current} is abandoned: 98 of its first two digits. */
  public static String abandoned(String current) {
    return current.substring(0, 2) + ".98";
  }

  private static Set<String> cells(String... rows) {
    var cells = new LinkedHashSet<String>();
    for (var row : rows) {
      Arrays.stream(row.substring(3).split(" ")).map(sub -> row.substring(0, 2) + "." + sub).forEach(cells::add);
    }
    return Ordered.set(cells);
  }
}
