package org.guiju.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.guiju.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

  private static final SheetBounds BOUNDS = SheetBounds.rows(1_000);

  private static byte[] written(SheetFormat format, List<List<?>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter sheet = SheetWriter.open(format, "意见: [1]", out)) {
      for (List<?> row : rows) {
        sheet.row(row);
      }
    }
    return out.toByteArray();
  }

  private static List<List<String>> read(byte[] file, SheetFormat format) {
    return SheetReader.read(file, format, BOUNDS).stream().map(SheetReader.Line::cells).toList();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsRead(SheetFormat format) throws IOException {
    List<List<?>> rows =
        List.of(
            List.of("id", "text"),
            List.of("1", " two\nlines & \"quotes\" <tag>, 意见 𝛼\r\nmore\t"),
            Arrays.asList(null, "'quoted'", "", "last"),
            List.of("=1+1", "+1", "-1", "@x"));
    assertThat(read(written(format, rows), format))
        .containsExactly(
            List.of("id", "text"),
            List.of("1", " two\nlines & \"quotes\" <tag>, 意见 𝛼\r\nmore\t"),
            List.of("", "'quoted'", "", "last"),
            List.of("=1+1", "+1", "-1", "@x"));
  }

  @Property(tries = 200)
  void anyTextComesBack(@ForAll @Size(max = 6) List<@NotEmpty String> cells) throws IOException {
    List<String> row = new ArrayList<>(List.of("row"));
    cells.stream().filter(org.guiju.platform.json.PlainText::allows).forEach(row::add);
    row.add("end");
    for (SheetFormat format : SheetFormat.values()) {
      assertThat(read(written(format, List.of(row)), format)).containsExactly(row);
    }
  }

  @Test
  void formulasAreEscapedAndNothingElse() throws IOException {
    List<List<?>> rows = List.of(List.of("=HYPERLINK(\"x\")", "a=b", -5, LocalDate.of(2026, 3, 1)));
    assertThat(new String(written(SheetFormat.CSV, rows), StandardCharsets.UTF_8))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\",a=b,-5,2026-03-01\r\n");
  }

  @Test
  void anotherReaderReadsOurWorkbook() throws IOException {
    List<List<?>> rows =
        List.of(
            List.of("章条", "day", "number"),
            List.of("5.1 & <b>\n=x", LocalDate.of(2026, 3, 1), 12),
            List.of("=1+1"));
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(written(SheetFormat.XLSX, rows)))) {
      assertThat(book.getFirstSheet().getName()).isEqualTo("意见   1");
      List<org.dhatim.fastexcel.reader.Row> found = book.getFirstSheet().read();
      assertThat(found).hasSize(3);
      assertThat(found.get(1).getCellAsString(0)).hasValue("5.1 & <b>\n=x");
      assertThat(found.get(1).getCellAsDate(1).orElseThrow().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 3, 1));
      assertThat(found.get(1).getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(12);
      Cell formula = found.get(2).getCell(0);
      assertThat(formula.getFormula()).isNull();
      assertThat(formula.getText()).isEqualTo("'=1+1");
    }
  }

  @Test
  void theWorkbookOfAnotherWriterIsReadAndItsFormulasAreNotEvaluated() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("first");
      sheet.value(0, 0, "意见");
      sheet.value(0, 2, "same");
      sheet.value(1, 0, "same");
      sheet.value(1, 1, 5);
      sheet.formula(1, 2, "1+1");
      sheet.value(3, 0, true);
      book.newWorksheet("second").value(0, 0, "not this");
    }
    List<SheetReader.Line> lines = SheetReader.read(out.toByteArray(), SheetFormat.XLSX, BOUNDS);
    assertThat(lines).extracting(SheetReader.Line::number).containsExactly(1L, 2L, 4L);
    assertThat(lines.getFirst().cells()).containsExactly("意见", "", "same");
    assertThat(lines.get(1).cells()).containsExactly("same", "5");
    assertThat(lines.get(2).cells()).containsExactly("TRUE");
  }

  private static byte[] workbook(String sheet) throws IOException {
    Map<String, String> parts =
        Map.of(
            "xl/workbook.xml",
            "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet"
                + " name='a' r:id='r1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>",
            "xl/worksheets/sheet1.xml",
            sheet);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static void refused(byte[] file, String code) {
    assertThatThrownBy(() -> SheetReader.read(file, SheetFormat.XLSX, BOUNDS))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.violations().isEmpty() ? e.code() : e.violations().getFirst().code())
                    .isEqualTo(code));
  }

  @Test
  void aBombIsRefusedBeforeItGoesOff() throws IOException {
    refused(
        workbook("<worksheet><sheetData>" + " ".repeat(70 << 20) + "</sheetData></worksheet>"),
        "WORKBOOK_TOO_LARGE");
    String far =
        "<worksheet><sheetData><row r='1'><c r='%s1'><v>1</v></c></row></sheetData></worksheet>";
    refused(workbook(far.formatted("XFD")), "TOO_MANY_COLUMNS");
    refused(workbook(far.formatted("ZZZZZZ")), "TOO_MANY_COLUMNS");
    refused(
        workbook(
            "<worksheet><sheetData>"
                + "<row><c><v>1</v></c></row>".repeat(1_002)
                + "</sheetData></worksheet>"),
        "TOO_MANY_ROWS");
    refused(
        workbook(
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c t='inlineStr'><is>"
                + "<t>&e;</t></is></c></row></sheetData></worksheet>"),
        "FILE_UNREADABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "hello", "<worksheet/>"})
  void whatIsNoWorkbookIsRefused(String text) {
    refused(text.getBytes(StandardCharsets.UTF_8), "FILE_UNREADABLE");
  }

  @Test
  void brokenWorkbooksAreRefused() throws IOException {
    refused(
        workbook("<worksheet><sheetData><row r='x'/></sheetData></worksheet>"), "FILE_UNREADABLE");
    refused(
        workbook("<worksheet><sheetData><row><c t='s'><v>7</v></c></row></sheetData></worksheet>"),
        "FILE_UNREADABLE");
    refused(workbook("<worksheet><sheetData>"), "FILE_UNREADABLE");
  }

  @Test
  void columnsHaveNames() {
    assertThat(CellNames.column(0)).isEqualTo("A");
    assertThat(CellNames.column(25)).isEqualTo("Z");
    assertThat(CellNames.column(26)).isEqualTo("AA");
    assertThat(CellNames.column(16_383)).isEqualTo("XFD");
    for (int place = 0; place < CellNames.COLUMNS; place++) {
      assertThat(CellNames.place(CellNames.column(place) + "7")).isEqualTo(place);
    }
  }
}
