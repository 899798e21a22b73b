package org.guiju.exchange.read;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Format;
import org.guiju.exchange.spi.ImportRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that {@link Intake} has judged, one after the other. Rows that cannot be read
 * are not clean.
 */
public abstract sealed class Rows implements AutoCloseable permits CsvRows, NdjsonRows {

  /** Opens a file at its first row. */
  public static Rows open(Format format, Charset charset, Columns columns, InputStream content) {
    Reader reader =
        new InputStreamReader(
            content,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return format == Format.CSV ? new CsvRows(reader) : new NdjsonRows(reader, columns);
  }

  /** The next row; null after the last one. */
  public abstract @Nullable ImportRow next();

  /** Leaves out rows, as those that are done already. */
  public final void skip(long count) {
    for (long i = 0; i < count && next() != null; i++) {
      // read only
    }
  }

  /** The next rows; fewer at the end, none after it. */
  public final List<ImportRow> next(int most) {
    List<ImportRow> rows = new ArrayList<>(most);
    while (rows.size() < most) {
      ImportRow row = next();
      if (row == null) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  @Override
  public abstract void close();
}
