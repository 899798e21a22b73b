package org.guiju.exchange.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;

/**
 * Rows that a feature takes in a form of its own: all are read first, so that the feature can look
 * up at once what they name, and are then applied one after the other.
 */
final class ParsedRows {

  private ParsedRows() {}

  /**
   * Judges the rows of a chunk.
   *
   * @param reader reads a row, or refuses it
   * @param opener looks up what the rows name and gives what applies one row: true where it changed
   *     something
   */
  static <T> List<RowOutcome> judge(
      Work work,
      List<ImportRow> rows,
      Function<ImportRow, T> reader,
      Function<List<T>, Predicate<T>> opener) {
    Map<ImportRow, T> parsed = new LinkedHashMap<>();
    Map<ImportRow, DomainException> refused = new LinkedHashMap<>();
    for (ImportRow row : rows) {
      try {
        T read = reader.apply(row);
        row.check();
        parsed.put(row, read);
      } catch (DomainException e) {
        refused.put(row, e);
      }
    }
    Predicate<T> batch = opener.apply(new ArrayList<>(parsed.values()));
    return RowByRow.judge(
        work,
        rows,
        row -> {
          DomainException e = refused.get(row);
          if (e != null) {
            throw e;
          }
          return batch.test(Objects.requireNonNull(parsed.get(row)));
        });
  }
}
