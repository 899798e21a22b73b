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
    int from = 0;
    while (from < places.length()) {
      int colon = places.indexOf(':', from);
      int end = end(places, colon);
      cells.accept(everywhere.at(places.substring(from, colon), places.substring(colon + 1, end)));
      from = end + 1;
    }
  }

  /** The role in a region of some places; null where it is none of them. */
  static @Nullable String roleIn(String places, String region) {
    int at = (" " + places).indexOf(" " + region + ":");
    if (at < 0) {
      return null;
    }
    int from = at + region.length() + 1;
    return places.substring(from, end(places, from));
  }

  private static int end(String places, int from) {
    int blank = places.indexOf(' ', from);
    return blank < 0 ? places.length() : blank;
  }

  static String place(String region, String role) {
    return region + ":" + role;
  }
}
