package org.guiju.platform.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet (ECMA-376) with the texts in their cells, so that nothing has to be held
 * until the end. The first row is the bold, frozen header.
 */
final class XlsxSheet implements SheetWriter {

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_TEXT = 32_767;
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  // One moment for all parts, so that the same table is the same file.
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final String STYLES =
      XML
          + "<styleSheet xmlns=\""
          + MAIN
          + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
          + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
          + "<cellXfs count=\"3\">"
          + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
          + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
          + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
          + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
          + "</cellXfs></styleSheet>";

  private final ZipOutputStream zip;
  private final Writer out;
  private int rows;

  XlsxSheet(String name, OutputStream stream) throws IOException {
    this.zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
    this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    for (Map.Entry<String, String> part : parts(name).entrySet()) {
      begin(part.getKey());
      out.write(part.getValue());
      out.flush();
      zip.closeEntry();
    }
    begin("xl/worksheets/sheet1.xml");
    out.write(
        XML
            + "<worksheet xmlns=\""
            + MAIN
            + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
            + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"15\" defaultColWidth=\"20\"/><sheetData>");
  }

  private void begin(String part) throws IOException {
    ZipEntry entry = new ZipEntry(part);
    entry.setTimeLocal(WRITTEN);
    zip.putNextEntry(entry);
  }

  private static Map<String, String> parts(String name) {
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return new java.util.TreeMap<>(
        Map.of(
            "[Content_Types].xml",
            XML
                + "<Types xmlns=\""
                + PACKAGE
                + "content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + types
                + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                + types
                + "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\""
                + types
                + "styles+xml\"/></Types>",
            "_rels/.rels",
            relationships(
                "<Relationship Id=\"rId1\" Type=\""
                    + OFFICE
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/>"),
            "xl/_rels/workbook.xml.rels",
            relationships(
                "<Relationship Id=\"rId1\" Type=\""
                    + OFFICE
                    + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\""
                    + OFFICE
                    + "/styles\" Target=\"styles.xml\"/>"),
            "xl/styles.xml",
            STYLES,
            "xl/workbook.xml",
            XML
                + "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + OFFICE
                + "\"><sheets><sheet name=\""
                + escaped(sheetName(name))
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
  }

  private static String relationships(String inner) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + inner
        + "</Relationships>";
  }

  private static String sheetName(String name) {
    String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String some = plain.isEmpty() ? "Sheet1" : plain;
    return some.length() > LONGEST_NAME ? some.substring(0, LONGEST_NAME) : some;
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    rows++;
    out.write("<row r=\"" + rows + "\">");
    for (int column = 0; column < cells.size(); column++) {
      Object cell = cells.get(column);
      if (cell != null && !cell.equals("")) {
        cell(CellNames.column(column) + rows, cell);
      }
    }
    out.write("</row>");
  }

  private void cell(String name, Object cell) throws IOException {
    String style = rows == 1 ? "1" : cell instanceof LocalDate ? "2" : "0";
    String begin = "<c r=\"" + name + "\" s=\"" + style + "\"";
    switch (cell) {
      case Number number -> out.write(begin + "><v>" + number + "</v></c>");
      case LocalDate day ->
          out.write(begin + "><v>" + ChronoUnit.DAYS.between(EPOCH, day) + "</v></c>");
      case Boolean flag -> out.write(begin + " t=\"b\"><v>" + (flag ? 1 : 0) + "</v></c>");
      default -> {
        out.write(begin + " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        out.write(escaped(bounded(Formulas.escaped(cell.toString()))));
        out.write("</t></is></c>");
      }
    }
  }

  /** What one cell can hold, by the limits of the form. */
  private static String bounded(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        default -> out.append(isXml(c) ? c : '\uFFFD');
      }
    }
    return out.toString();
  }

  private static boolean isXml(char c) {
    return c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n';
  }

  @Override
  public void close() throws IOException {
    out.write("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
    zip.finish();
  }
}
