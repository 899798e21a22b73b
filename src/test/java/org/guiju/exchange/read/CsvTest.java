package org.guiju.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guiju.exchange.spi.Format;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.platform.DomainException;
import org.guiju.platform.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void readsQuotedFieldsWithSeparatorsQuotesAndLineEnds() {
    List<ImportRow> rows = Files.csv("id,title\r\n1,\"a, \"\"b\"\"\nc\"\r\n\r\n2,d\r\n");
    assertThat(rows).extracting(ImportRow::line).containsExactly(2L, 5L);
    assertThat(rows).extracting(ImportRow::number).containsExactly(1L, 2L);
    assertThat(rows).extracting(r -> r.text("title")).containsExactly("a, \"b\"\nc", "d");
    assertThat(rows).allMatch(ImportRow::isClean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id\n1",
        "id\r1\r",
        "id\r\n1\r\n\r\n",
        "\n\nid\n\n1\n\n",
        "\uFEFFid\n1\n",
        "\"id\"\n1\n",
        " id \n1\n"
      })
  void readsEveryLineEndAndLeavesOutEmptyLinesAndTheByteOrderMark(String file) {
    assertThat(Files.csv(file))
        .singleElement()
        .satisfies(row -> assertThat(row.text("id")).isEqualTo("1"));
  }

  @Test
  void keepsBlanksWithinAndDropsThemAround() {
    assertThat(Files.csv("id,title\n1,　土沉香  SSR \n").getFirst().text("title"))
        .isEqualTo("土沉香  SSR");
  }

  @ParameterizedTest
  @CsvSource({
    "'', FILE_EMPTY",
    "'\n\r\n', FILE_EMPTY",
    "'\uFEFF', FILE_EMPTY",
    "'id,title\n', FILE_WITHOUT_ROWS",
    "'title\nx\n', COLUMN_MISSING",
    "'id,id\n1,2\n', COLUMN_TWICE",
    "'id,name\n1,2\n', COLUMN_UNKNOWN",
    "'id,\n1,2\n', COLUMN_UNNAMED",
    "'id;title\n1;2\n', COLUMN_UNKNOWN",
  })
  void refusesAFileThatTheDatasetCannotUse(String file, String code) {
    DomainException refusal = catchThrowableOfType(DomainException.class, () -> Files.csv(file));
    assertThat(refusal.category()).isEqualTo(DomainException.Category.INVALID);
    assertThat(refusal.violations()).extracting(Violation::code).contains(code);
  }

  @Test
  void namesTheLineOfAQuoteThatIsNeverClosed() {
    assertThatThrownBy(() -> Files.csv("id,title\n1,\"a\nb\"\n2,\"open\n3,c\n"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("line 4")
        .hasFieldOrPropertyWithValue("code", "QUOTE_UNCLOSED");
  }

  @Test
  void namesTheLineOfTextAfterAQuote() {
    assertThatThrownBy(() -> Files.csv("id,title\r\n1,a\r\n2,\"b\"c\r\n"))
        .hasMessageContaining("Line 3")
        .hasFieldOrPropertyWithValue("code", "QUOTE_MISPLACED");
  }

  @Test
  void takesAQuoteWithinAPlainFieldAsItIs() {
    assertThat(Files.csv("id,title\n1,a 5\" disk\n").getFirst().text("title"))
        .isEqualTo("a 5\" disk");
  }

  @Test
  void namesTheLineOfBytesThatAreNotInTheEncoding() {
    byte[] gb = "id,title\n1,a\n2,标准\n".getBytes(Charset.forName("GB18030"));
    assertThatThrownBy(() -> Files.rows(Format.CSV, StandardCharsets.UTF_8, gb))
        .hasMessageContaining("Line 3")
        .hasFieldOrPropertyWithValue("code", "MALFORMED_BYTES");
    byte[] cut = {'i', 'd', '\n', '1', '\n', (byte) 0xE6, (byte) 0xA0};
    assertThatThrownBy(() -> Files.rows(Format.CSV, StandardCharsets.UTF_8, cut))
        .hasFieldOrPropertyWithValue("code", "MALFORMED_BYTES");
  }

  @Test
  void readsGb18030WhereDeclared() {
    Charset gb = Charsets.named("GBK").orElseThrow();
    String title = "标准化 㐀 𠮷";
    List<ImportRow> rows = Files.rows(Format.CSV, gb, ("id,title\n1," + title + "\n").getBytes(gb));
    assertThat(rows.getFirst().text("title")).isEqualTo(title);
    assertThat(Charsets.named("utf-16")).isEmpty();
  }

  @Test
  void judgesTheSameHoweverTheBytesArrive() {
    byte[] file = "\uFEFFid,title\r\n1,\"标\r\n准\"\r\n2,𠮷\r\n".getBytes(StandardCharsets.UTF_8);
    for (int atOnce = 1; atOnce <= file.length; atOnce++) {
      assertThat(Files.judge(Format.CSV, StandardCharsets.UTF_8, file, atOnce)).isEqualTo(2);
    }
  }

  @Test
  void refusesOnlyTheRowWithAWrongNumberOfFields() {
    List<ImportRow> rows = Files.csv("id,title\n1\n2,a\n3,a,b\n");
    assertThat(rows).extracting(ImportRow::isClean).containsExactly(false, true, false);
    assertThat(rows.getFirst().violations())
        .extracting(Violation::code)
        .containsExactly("WRONG_NUMBER_OF_FIELDS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\u0007", "\u001b[31m", "\u007f", "\u0085"})
  void refusesTheRowWithAControlCharacterAndNamesTheColumn(String title) {
    List<ImportRow> rows = Files.csv("id,title\n1," + title + "\n2,b\n");
    assertThat(rows).extracting(ImportRow::isClean).containsExactly(false, true);
    assertThat(rows.getFirst().violations())
        .singleElement()
        .satisfies(
            v -> assertThat(v.pointer() + " " + v.code()).isEqualTo("title CONTROL_CHARACTER"));
  }

  @Test
  void boundsFieldsAndRecords() {
    List<ImportRow> rows = Files.csv("id,title\n1," + "x".repeat(Bounds.FIELD + 1) + "\n2,b\n");
    assertThat(rows).extracting(ImportRow::isClean).containsExactly(false, true);
    assertThatThrownBy(
            () -> Files.csv("id,title\n1,a\n2,\"" + "x\n".repeat(Bounds.RECORD / 2) + "\"\n"))
        .hasMessageContaining("line 3")
        .hasFieldOrPropertyWithValue("code", "RECORD_TOO_LONG");
    assertThatThrownBy(() -> Files.csv("id" + ",".repeat(Bounds.COLUMNS) + "\n"))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::code)
                    .containsExactly("TOO_MANY_COLUMNS"));
  }
}
