package org.guiju.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.guiju.platform.sheet.SheetBounds;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.sheet.SheetReader;

/**
 * The pages of a list and the files of its exports, read by other means than they are made with.
 */
final class Listed {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final SheetBounds BOUNDS = new SheetBounds(200_000, 100, 32_767, 512L << 20);

  private Listed() {}

  /** All items, page by page. */
  static List<JsonNode> items(String query, int limit) {
    List<JsonNode> items = new ArrayList<>();
    String next = null;
    do {
      String more = query + (query.contains("?") ? "&" : "?") + "limit=" + limit;
      JsonNode page =
          json(get("/api/v1/" + more + (next == null ? "" : "&cursor=" + next)).asString());
      page.path("items").forEach(items::add);
      next = page.path("next").textValue();
    } while (next != null);
    return items;
  }

  static Response export(String query, ExportFormat format) {
    Response file =
        get("/api/v1/exports/" + query + (query.contains("?") ? "&" : "?") + "format=" + format);
    assertThat(file.header("Content-Type")).isEqualTo(format.mediaType());
    return file;
  }

  private static Response get(String path) {
    Response answer =
        RestAssured.given().urlEncodingEnabled(false).header("Accept-Language", "en").get(path);
    assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
    return answer;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> lines(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).lines().map(Listed::json).toList();
  }

  /** The rows of a table by the names of their columns, without empty cells. */
  static List<Map<String, String>> rows(byte[] file, SheetFormat format) {
    List<SheetReader.Line> lines = SheetReader.read(file, format, BOUNDS);
    List<String> names = lines.getFirst().cells();
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < names.size(); i++) {
                if (!line.cell(i).isEmpty()) {
                  row.put(names.get(i), line.cell(i));
                }
              }
              return row;
            })
        .toList();
  }

  /** What the row of an item must be. */
  static Map<String, String> row(JsonNode item, SheetFormat format) {
    Map<String, String> row = new LinkedHashMap<>();
    add(row, "", item, format);
    row.values().removeIf(String::isEmpty);
    return row;
  }

  private static void add(
      Map<String, String> row, String prefix, JsonNode item, SheetFormat format) {
    item.properties()
        .forEach(
            field -> {
              String name = prefix + field.getKey();
              JsonNode value = field.getValue();
              if (name.equals("externalIds")) {
                row.put(
                    name,
                    value.properties().stream()
                        .map(e -> e.getKey() + ":" + e.getValue().asText())
                        .collect(Collectors.joining("|")));
              } else if (value.isObject()) {
                add(row, name + ".", value, format);
              } else if (value.isArray()) {
                row.put(
                    name,
                    StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("|")));
              } else {
                row.put(name, cell(name, value, format));
              }
            });
  }

  /** A day is a day; a title, name or number may look like one. */
  private static String cell(String name, JsonNode value, SheetFormat format) {
    if (value.isNull()) {
      return "";
    }
    boolean day = !name.matches("(?i).*(title|name|number|reference|committee|code)\\w*");
    if (format == SheetFormat.XLSX && day && value.asText().matches("\\d{4}-\\d\\d-\\d\\d")) {
      return String.valueOf(LocalDate.parse(value.asText()).toEpochDay() - EPOCH.toEpochDay());
    }
    return format == SheetFormat.XLSX && value.isBoolean()
        ? value.asText().toUpperCase(java.util.Locale.ROOT)
        : value.asText();
  }
}
