package org.guiju.counting;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the counts of a list that a thing comes into or leaves, everywhere and in each of its
 * regions at once.
 *
 * @param everywhere the cell of the world
 * @param places the thing's regions, each with its role after a colon, in their order, with a blank
 *     between them; empty for none
 */
record ListedChange(CountKey everywhere, String places) {

  /** The cells of the world and of every place. */
  void forEachCell(Consumer<CountKey> cells) {
    cells.accept(everywhere);
    forEachPlace(cells);
  }

  /** The cells of every place. */
  void forEachPlace(Consumer<CountKey> cells) {
    int from = 0;
    while (from < places.length()) {
      int colon = places.indexOf(':', from);
      int blank = places.indexOf(' ', colon);
      int to = blank < 0 ? places.length() : blank;
      cells.accept(everywhere.at(places.substring(from, colon), places.substring(colon + 1, to)));
      from = to + 1;
    }
  }

  /** The role in a region of some places; null where it is none of them. */
  static @Nullable String roleIn(String places, String region) {
    String wanted = region + ":";
    int at = places.startsWith(wanted) ? 0 : places.indexOf(" " + wanted) + 1;
    if (at == 0 && !places.startsWith(wanted)) {
      return null;
    }
    int from = at + wanted.length();
    int blank = places.indexOf(' ', from);
    return places.substring(from, blank < 0 ? places.length() : blank);
  }

  static String place(String region, String role) {
    return region + ":" + role;
  }
}
