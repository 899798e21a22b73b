package org.guiju.exchange.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Rows of NDJSON: one object in each line. */
final class NdjsonRows extends Rows {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int DEEPEST = 20;

  private static final ObjectReader JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Bounds.FIELD)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final BufferedReader lines;
  private final Columns columns;
  private long number;
  private long line;

  NdjsonRows(Reader reader, Columns columns) {
    this.lines = new BufferedReader(reader);
    this.columns = columns;
  }

  @Override
  public @Nullable ImportRow next() {
    try {
      String text = lines.readLine();
      while (text != null) {
        line++;
        if (line == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
          text = text.substring(1);
        }
        if (text.chars().anyMatch(c -> c > ' ')) {
          return row(text);
        }
        text = lines.readLine();
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportRow row(String text) {
    number++;
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      ImportRow row = new ImportRow(number, line, column -> null);
      int at = e.getLocation() == null ? 1 : Math.max(e.getLocation().getColumnNr(), 1);
      row.refuse(
          "",
          "MALFORMED_JSON",
          new Text("第 %s 个字符处不是合法的 JSON。", "It is not JSON at character %s.").with(at));
      return row;
    }
    if (!node.isObject()) {
      ImportRow row = new ImportRow(number, line, column -> null);
      row.refuse(
          "", "NOT_AN_OBJECT", new Text("每行须为一个 JSON 对象。", "Each line must be a JSON object."));
      return row;
    }
    ImportRow row = new ImportRow(number, line, node::get);
    node.propertyStream().forEach(member -> check(row, member.getKey(), member.getValue()));
    return row;
  }

  private void check(ImportRow row, String column, JsonNode value) {
    if (columns.knows(column)) {
      Characters.check(row, column, value);
    } else {
      row.refuse(
          "",
          "COLUMN_UNKNOWN",
          new Text(
                  "此数据集没有这样的字段；可用的：%s。",
                  "The dataset does not know one of its fields; it knows: %s.")
              .with(String.join(", ", columns.all())));
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
