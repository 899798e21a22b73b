package org.guiju.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.platform.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NdjsonTest {

  @Test
  void readsOneObjectInEachLine() {
    List<ImportRow> rows =
        Files.ndjson("\uFEFF{\"id\":\"1\",\"title\":null}\r\n\n  \n{\"id\":2,\"title\":\" b \"}");
    assertThat(rows).extracting(ImportRow::line).containsExactly(1L, 4L);
    assertThat(rows).extracting(r -> r.text("id")).containsExactly("1", "2");
    assertThat(rows).extracting(r -> r.text("title")).containsExactly(null, "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"id\":1;MALFORMED_JSON",
        "{\"id\":1} x;MALFORMED_JSON",
        "{\"id\":1,\"id\":2};MALFORMED_JSON",
        "{'id':1};MALFORMED_JSON",
        "[1];NOT_AN_OBJECT",
        "1;NOT_AN_OBJECT",
        "{\"id\":1,\"name\":2};COLUMN_UNKNOWN",
        "{\"id\":1,\"title\":\"\\u0000\"};CONTROL_CHARACTER",
        "{\"id\":1,\"title\":\"\\ud800x\"};CONTROL_CHARACTER",
        "{\"id\":1,\"title\":{\"a\":[\"\\u0001\"]}};CONTROL_CHARACTER",
        "{\"id\":1,\"title\":[\"a\",null]};NULL_IN_LIST",
        "{\"id\":1,\"title\":{\"a\":[null,null]}};NULL_IN_LIST",
      })
  void refusesOnlyTheLineThatIsWrong(String line, String code) {
    List<ImportRow> rows = Files.ndjson("{\"id\":0}\n" + line + "\n{\"id\":3}\n");
    assertThat(rows).extracting(ImportRow::isClean).containsExactly(true, false, true);
    assertThat(rows.get(1).line()).isEqualTo(2);
    assertThat(rows.get(1).violations()).extracting(Violation::code).containsExactly(code);
  }

  @Test
  void saysAtWhichCharacterALineBreaks() {
    assertThat(Files.ndjson("{\"id\":x}").getFirst().violations().getFirst().message().en())
        .contains("character 7");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> Files.ndjson(" \n\r\n"))
        .hasFieldOrPropertyWithValue("code", "FILE_EMPTY");
  }

  @Test
  void boundsDepthAndLength() {
    List<ImportRow> rows =
        Files.ndjson(
            "{\"id\":"
                + "[".repeat(100)
                + "]".repeat(100)
                + "}\n{\"id\":\""
                + "x".repeat(Bounds.FIELD + 1)
                + "\"}\n");
    assertThat(rows).noneMatch(ImportRow::isClean);
  }
}
