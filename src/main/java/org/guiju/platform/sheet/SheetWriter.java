package org.guiju.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row in constant memory. Texts that a spreadsheet would take for a formula
 * are escaped.
 */
public interface SheetWriter extends Closeable {

  /**
   * Writes a row.
   *
   * @param cells texts, numbers, days ({@link java.time.LocalDate}), booleans or null
   */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** Writes a row of texts. */
  default void row(String... cells) throws IOException {
    row(List.of(cells));
  }

  /**
   * Begins a file; closing the writer ends it and leaves the stream open.
   *
   * @param name of the sheet, where the form has names
   */
  static SheetWriter open(SheetFormat format, String name, OutputStream out) throws IOException {
    return switch (format) {
      case CSV -> new CsvSheet(out);
      case XLSX -> new XlsxSheet(name, out);
    };
  }
}
