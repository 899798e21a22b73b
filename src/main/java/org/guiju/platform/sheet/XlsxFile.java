package org.guiju.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook (ECMA-376). What is unpacked is counted as it comes, so that no
 * archive can grow beyond the bound, and a cell's place is checked before anything is made for it.
 */
final class XlsxFile {

  private static final int MOST_PARTS = 1_000;
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final SheetBounds bounds;

  XlsxFile(SheetBounds bounds) {
    this.bounds = bounds;
  }

  List<SheetReader.Line> read(byte[] file) {
    try {
      Map<String, byte[]> parts = unpack(file);
      byte[] sheet = parts.get(firstSheet(parts));
      if (sheet == null) {
        throw SheetReader.unreadable();
      }
      return lines(sheet, strings(parts.get(STRINGS)));
    } catch (XMLStreamException | IOException | IllegalArgumentException e) {
      throw SheetReader.unreadable();
    }
  }

  /**
   * By the archive's own directory, since not every writer leaves sizes beside the parts; that is
   * read from a file alone.
   */
  private Map<String, byte[]> unpack(byte[] file) throws IOException {
    Path copy = Files.createTempFile("guiju-", ".xlsx");
    try {
      Files.write(copy, file);
      try (ZipFile zip = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
        return parts(zip);
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private Map<String, byte[]> parts(ZipFile zip) throws IOException {
    if (zip.size() > MOST_PARTS) {
      throw tooLarge();
    }
    Map<String, byte[]> parts = new HashMap<>();
    long left = bounds.unpacked();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      boolean text = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
      if (text) {
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] part = bounded(in, left);
          left -= part.length;
          parts.put(entry.getName(), part);
        }
      }
    }
    return parts;
  }

  private static byte[] bounded(InputStream in, long most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    long count = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      count += read;
      if (count > most) {
        throw tooLarge();
      }
      out.write(buffer, 0, read);
    }
    return out.toByteArray();
  }

  private static org.guiju.platform.DomainException tooLarge() {
    return SheetReader.tooLarge(
        "WORKBOOK_TOO_LARGE", new Text("工作簿展开后过大。", "The workbook is too large once unpacked."));
  }

  private static String firstSheet(Map<String, byte[]> parts) throws XMLStreamException {
    String id = null;
    XMLStreamReader workbook = xml(part(parts, WORKBOOK));
    while (id == null && workbook.hasNext()) {
      if (workbook.next() == XMLStreamConstants.START_ELEMENT
          && workbook.getLocalName().equals("sheet")) {
        id = workbook.getAttributeValue(OFFICE, "id");
      }
    }
    XMLStreamReader relations = xml(part(parts, RELATIONS));
    while (relations.hasNext()) {
      if (relations.next() == XMLStreamConstants.START_ELEMENT
          && relations.getLocalName().equals("Relationship")
          && String.valueOf(id).equals(relations.getAttributeValue(null, "Id"))) {
        String target = String.valueOf(relations.getAttributeValue(null, "Target"));
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
      }
    }
    throw SheetReader.unreadable();
  }

  private static byte[] part(Map<String, byte[]> parts, String name) {
    byte[] part = parts.get(name);
    if (part == null) {
      throw SheetReader.unreadable();
    }
    return part;
  }

  private static XMLStreamReader xml(byte[] part) throws XMLStreamException {
    // The machine's own: which others are on the class path must make no difference.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  private List<String> strings(byte @Nullable [] part) throws XMLStreamException {
    List<String> strings = new ArrayList<>();
    if (part == null) {
      return strings;
    }
    XMLStreamReader in = xml(part);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("si")) {
        strings.add(runs(in, "si"));
      }
    }
    return strings;
  }

  /** The text of an element: its own and that of its runs, without how it is pronounced. */
  private String runs(XMLStreamReader in, String end) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean spoken = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals(end)) {
        return text.toString();
      }
      if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("t") && !spoken) {
        text.append(in.getElementText());
        if (text.length() > bounds.text()) {
          throw SheetReader.tooLong(bounds);
        }
      } else if (in.hasName() && in.getLocalName().equals("rPh")) {
        spoken = event == XMLStreamConstants.START_ELEMENT;
      }
    }
    return text.toString();
  }

  private List<SheetReader.Line> lines(byte[] sheet, List<String> strings)
      throws XMLStreamException {
    List<SheetReader.Line> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    long number = 0;
    XMLStreamReader in = xml(sheet);
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("row")) {
        String given = in.getAttributeValue(null, "r");
        number = given == null ? number + 1 : Long.parseLong(given);
        cells = new ArrayList<>();
      } else if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("c")) {
        String name = in.getAttributeValue(null, "r");
        int place = name == null ? cells.size() : CellNames.place(name);
        if (place < 0 || place >= bounds.columns()) {
          throw SheetReader.tooManyColumns(bounds);
        }
        while (cells.size() <= place) {
          cells.add("");
        }
        cells.set(place, cell(in, strings));
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("row")) {
        SheetReader.add(lines, number, cells, bounds);
      }
    }
    return lines;
  }

  private String cell(XMLStreamReader in, List<String> strings) throws XMLStreamException {
    String type = in.getAttributeValue(null, "t");
    String value = "";
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("v")) {
        value = in.getElementText();
      } else if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("is")) {
        value = runs(in, "is");
      }
    }
    if ("s".equals(type)) {
      int place = Integer.parseInt(value.strip());
      if (place < 0 || place >= strings.size()) {
        throw SheetReader.unreadable();
      }
      return strings.get(place);
    }
    return "b".equals(type) ? value.equals("1") ? "TRUE" : "FALSE" : "e".equals(type) ? "" : value;
  }
}
