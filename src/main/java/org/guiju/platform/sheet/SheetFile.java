package org.guiju.platform.sheet;

import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A table as the answer to a request. It is laid by in a file, so that its size does not matter and
 * a failure half-way is answered as one.
 *
 * @param format form of the file
 * @param title of the sheet, where the form has titles
 * @param marked whether CSV begins with a byte order mark, for people who open it in a spreadsheet
 * @param rows writes the rows
 */
public record SheetFile(SheetFormat format, String title, boolean marked, Rows rows) {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Writes the rows of a table, the header first. */
  @FunctionalInterface
  public interface Rows {
    void write(SheetWriter sheet) throws IOException;
  }

  /**
   * The answer with the file to be kept under a name.
   *
   * @param name without its end, of letters, digits and hyphens
   */
  public Response answer(String name) {
    // Of a RestResponse the writer would be chosen by what it holds in general, not by the bytes.
    return Response.ok(laidBy())
        .type(format.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + name + "." + format.extension() + "\"")
        .header("Cache-Control", "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private InputStream laidBy() {
    try {
      Path file = Files.createTempFile("guiju-", "." + format.extension());
      try {
        write(file);
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      } catch (IOException | RuntimeException e) {
        Files.delete(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      if (marked && format == SheetFormat.CSV) {
        out.write(MARK);
      }
      try (SheetWriter sheet = SheetWriter.open(format, title, out)) {
        rows.write(sheet);
      }
    }
  }
}
