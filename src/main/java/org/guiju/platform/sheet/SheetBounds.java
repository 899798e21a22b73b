package org.guiju.platform.sheet;

/**
 * What a file that is read may hold at most.
 *
 * @param rows rows, the header included
 * @param columns columns
 * @param text characters of one cell
 * @param unpacked bytes of all parts of a workbook once they are unpacked
 */
public record SheetBounds(int rows, int columns, int text, long unpacked) {

  /** The usual bounds with so many rows below the header. */
  public static SheetBounds rows(int rows) {
    return new SheetBounds(rows + 1, 100, 32_767, 64L << 20);
  }
}
