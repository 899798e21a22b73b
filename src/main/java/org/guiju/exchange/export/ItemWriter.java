package org.guiju.exchange.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.sheet.SheetWriter;

/** Writes the items of a list one by one; closing it ends the file and leaves the stream open. */
interface ItemWriter extends Closeable {

  void item(Object item) throws IOException;

  static ItemWriter open(
      ExportFormat format, String name, Flat flat, ObjectMapper mapper, OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV -> {
        // The mark without which people's spreadsheets do not take it for UTF-8.
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        yield sheet(SheetWriter.open(SheetFormat.CSV, name, out), flat);
      }
      case XLSX -> sheet(SheetWriter.open(SheetFormat.XLSX, name, out), flat);
      case NDJSON -> lines(mapper, new BufferedOutputStream(out));
    };
  }

  private static ItemWriter sheet(SheetWriter sheet, Flat flat) throws IOException {
    sheet.row(flat.header());
    return new ItemWriter() {
      @Override
      public void item(Object item) throws IOException {
        sheet.row(flat.row(item));
      }

      @Override
      public void close() throws IOException {
        sheet.close();
      }
    };
  }

  private static ItemWriter lines(ObjectMapper mapper, OutputStream out) {
    return new ItemWriter() {
      @Override
      public void item(Object item) throws IOException {
        out.write(mapper.writeValueAsBytes(item));
        out.write('\n');
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }
}
