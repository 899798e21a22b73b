package org.guiju.platform.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/**
 * Reads the first table of a file as texts, within bounds. Formulas are never evaluated: what the
 * file says they came to is taken. Rows without anything in them are left out.
 */
public final class SheetReader {

  private SheetReader() {}

  /**
   * One row of a table.
   *
   * @param number its number in the file, from 1
   * @param cells its cells, without those that are empty at its end
   */
  public record Line(long number, List<String> cells) {

    public Line {
      cells = List.copyOf(cells);
    }

    /** The text in that column; empty where there is none. */
    public String cell(int column) {
      return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }
  }

  /**
   * Reads a file.
   *
   * @throws DomainException INVALID where it cannot be read, TOO_LARGE where it exceeds a bound
   */
  public static List<Line> read(byte[] file, SheetFormat format, SheetBounds bounds) {
    return switch (format) {
      case CSV -> csv(file, bounds);
      case XLSX -> new XlsxFile(bounds).read(file);
    };
  }

  private static List<Line> csv(byte[] file, SheetBounds bounds) {
    List<Line> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .maxBufferSize(Math.max(bounds.text() * 4, 1 << 16))
            .ofCsvRecord(text(file))) {
      for (CsvRecord line : reader) {
        add(lines, line.getStartingLineNumber(), line.getFields(), bounds);
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      throw unreadable();
    }
    return lines;
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw DomainException.invalid(
          "", "NOT_UTF_8", new Text("文件须为 UTF-8 编码。", "The file must be UTF-8."));
    }
  }

  static void add(List<Line> lines, long number, List<String> fields, SheetBounds bounds) {
    int end = fields.size();
    while (end > 0 && fields.get(end - 1).isEmpty()) {
      end--;
    }
    if (end == 0) {
      return;
    }
    if (lines.size() == bounds.rows()) {
      throw tooLarge(
          "TOO_MANY_ROWS",
          new Text("文件至多 %s 行。", "The file may have %s rows at most.").with(bounds.rows()));
    }
    if (end > bounds.columns()) {
      throw tooManyColumns(bounds);
    }
    List<String> cells = new ArrayList<>(end);
    for (String field : fields.subList(0, end)) {
      if (field.length() > bounds.text()) {
        throw tooLong(bounds);
      }
      cells.add(Formulas.unescaped(field));
    }
    lines.add(new Line(number, cells));
  }

  static DomainException tooManyColumns(SheetBounds bounds) {
    return tooLarge(
        "TOO_MANY_COLUMNS",
        new Text("文件至多 %s 列。", "The file may have %s columns at most.").with(bounds.columns()));
  }

  static DomainException tooLong(SheetBounds bounds) {
    return tooLarge(
        "CELL_TOO_LONG",
        new Text("单元格至多 %s 字。", "A cell may have %s characters at most.").with(bounds.text()));
  }

  static DomainException tooLarge(String code, Text text) {
    return new DomainException(DomainException.Category.TOO_LARGE, code, text);
  }

  static DomainException unreadable() {
    return DomainException.invalid(
        "", "FILE_UNREADABLE", new Text("文件不是可读的表格。", "The file is no table that can be read."));
  }
}
