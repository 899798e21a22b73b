package org.guiju.platform.sheet;

/** Names of columns: A, B … Z, AA … XFD. */
final class CellNames {

  /** More columns a sheet cannot have. */
  static final int COLUMNS = 16_384;

  private static final int LETTERS = 26;
  private static final int LONGEST = 3;

  private CellNames() {}

  static String column(int place) {
    StringBuilder name = new StringBuilder();
    for (int left = place; left >= 0; left = left / LETTERS - 1) {
      name.insert(0, (char) ('A' + left % LETTERS));
    }
    return name.toString();
  }

  /** The place of the column that a cell's name begins with, from 0; -1 where it is no name. */
  static int place(String cell) {
    int place = 0;
    int letters = 0;
    while (letters < cell.length() && Character.isLetter(cell.charAt(letters))) {
      char c = cell.charAt(letters);
      if (c < 'A' || c > 'Z' || letters == LONGEST) {
        return -1;
      }
      place = place * LETTERS + (c - 'A' + 1);
      letters++;
    }
    return letters == 0 || place > COLUMNS ? -1 : place - 1;
  }
}
