package org.guiju.platform.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it: CRLF, quotes only where they are needed. */
final class CsvSheet implements SheetWriter {

  private final OutputStreamWriter out;
  private final CsvWriter csv;

  CsvSheet(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    csv.writeRecord(cells.stream().map(CsvSheet::text).toList());
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case String text -> Formulas.escaped(text);
      default -> cell.toString();
    };
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    out.flush();
  }
}
