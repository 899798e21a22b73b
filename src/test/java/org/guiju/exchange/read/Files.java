package org.guiju.exchange.read;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Format;
import org.guiju.exchange.spi.ImportRow;

/** Reads small files as an import does: judged as a whole first, then row by row. */
final class Files {

  static final Columns COLUMNS = Columns.required("id").optional("title", "day");

  private Files() {}

  static long judge(Format format, Charset charset, byte[] file, int atOnce) {
    Intake intake = new Intake(format, charset, COLUMNS);
    for (int from = 0; from < file.length; from += atOnce) {
      intake.accept(file, from, Math.min(atOnce, file.length - from));
    }
    return intake.finish();
  }

  static List<ImportRow> rows(Format format, Charset charset, byte[] file) {
    long announced = judge(format, charset, file, 1 << 16);
    List<ImportRow> all = new ArrayList<>();
    try (Rows rows = Rows.open(format, charset, COLUMNS, new ByteArrayInputStream(file))) {
      for (ImportRow row = rows.next(); row != null; row = rows.next()) {
        all.add(row);
      }
    }
    if (all.size() != announced) {
      throw new AssertionError(announced + " rows announced, " + all.size() + " read");
    }
    return all;
  }

  static List<ImportRow> csv(String file) {
    return rows(Format.CSV, StandardCharsets.UTF_8, file.getBytes(StandardCharsets.UTF_8));
  }

  static List<ImportRow> ndjson(String file) {
    return rows(Format.NDJSON, StandardCharsets.UTF_8, file.getBytes(StandardCharsets.UTF_8));
  }
}
