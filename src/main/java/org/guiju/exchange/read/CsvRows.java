package org.guiju.exchange.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordWrapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Rows of CSV, RFC 4180. */
final class CsvRows extends Rows {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Stands for a field that exceeds the bound and is not kept. */
  @SuppressWarnings(
      "StringConstructorInstantiation") // told apart by identity from any text of a file
  private static final String TOO_LONG = new String("");

  private record Line(long number, List<String> fields) {}

  private final CloseableIterator<Line> lines;
  private final List<String> names;
  private final Map<String, Integer> places;
  private long number;

  CsvRows(Reader reader) {
    this.lines =
        CsvReader.builder()
            .detectBomHeader(false)
            .skipEmptyLines(true)
            .maxBufferSize(Bounds.RECORD * 2)
            .build(new Handler(), reader)
            .iterator();
    this.names = lines.hasNext() ? named(lines.next().fields()) : List.of();
    this.places = Header.places(names);
  }

  private static List<String> named(List<String> header) {
    List<String> names = new ArrayList<>(header);
    if (!names.isEmpty()
        && !names.getFirst().isEmpty()
        && names.getFirst().charAt(0) == BYTE_ORDER_MARK) {
      names.set(0, names.getFirst().substring(1));
    }
    return names.stream().map(String::strip).toList();
  }

  @Override
  public @Nullable ImportRow next() {
    if (!lines.hasNext()) {
      return null;
    }
    Line line = lines.next();
    List<String> fields = line.fields();
    ImportRow row = new ImportRow(++number, line.number(), column -> field(fields, column));
    if (fields.size() != names.size()) {
      row.refuse(
          "",
          "WRONG_NUMBER_OF_FIELDS",
          new Text("有 %s 个字段，而表头有 %s 列。", "It has %s fields and the header has %s columns.")
              .with(fields.size(), names.size()));
      return row;
    }
    for (int i = 0; i < fields.size(); i++) {
      check(row, names.get(i), fields.get(i));
    }
    return row;
  }

  @SuppressWarnings("ReferenceEquality")
  private static void check(ImportRow row, String column, String field) {
    if (field == TOO_LONG) {
      row.refuse(
          column,
          "TOO_LONG",
          new Text("不得超过 %s 个字符。", "It must have at most %s characters.").with(Bounds.FIELD));
    } else {
      Characters.check(row, column, field);
    }
  }

  private @Nullable String field(List<String> fields, String column) {
    Integer place = places.get(column);
    return place == null || place >= fields.size() ? null : fields.get(place);
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Handler extends AbstractBaseCsvCallbackHandler<Line> {

    private long begin;
    private List<String> fields = new ArrayList<>();

    @Override
    protected void handleBegin(long startingLineNumber) {
      begin = startingLineNumber;
      fields = new ArrayList<>(fields.size());
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      fields.add(length > Bounds.FIELD ? TOO_LONG : new String(buffer, offset, length));
    }

    @Override
    protected RecordWrapper<Line> buildRecord() {
      return wrapRecord(new Line(begin, fields));
    }
  }
}
