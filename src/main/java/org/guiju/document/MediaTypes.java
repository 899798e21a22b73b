package org.guiju.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What type a file is said to be, and whether its first bytes agree. */
final class MediaTypes {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] TIFF_LITTLE = {'I', 'I', 42, 0};
  private static final byte[] TIFF_BIG = {'M', 'M', 0, 42};
  private static final byte[] GIF = {'G', 'I', 'F', '8'};
  private static final byte[] UTF16_BIG = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF16_LITTLE = {(byte) 0xFF, (byte) 0xFE};

  private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  /** What curl and generated clients send where nobody told them better. */
  private static final Set<String> UNTOLD =
      Set.of("application/octet-stream", "application/x-www-form-urlencoded", "*/*");

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("pdf", "application/pdf"),
          Map.entry("ofd", "application/ofd"),
          Map.entry("doc", "application/msword"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("docx", OPEN_XML + "wordprocessingml.document"),
          Map.entry("xlsx", OPEN_XML + "spreadsheetml.sheet"),
          Map.entry("pptx", OPEN_XML + "presentationml.presentation"),
          Map.entry("odt", OPEN_DOCUMENT + "text"),
          Map.entry("ods", OPEN_DOCUMENT + "spreadsheet"),
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/csv"),
          Map.entry("xml", "application/xml"),
          Map.entry("zip", "application/zip"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"));

  /** What a browser shows without running anything. */
  private static final Set<String> SHOWN =
      Set.of("application/pdf", "text/plain", "image/png", "image/jpeg");

  private MediaTypes() {}

  /**
   * The type as type/subtype alone; null where nobody says it.
   *
   * @param named by the client, before all else
   * @param contentType header of the body
   * @param fileName by whose ending it is known where the others do not say
   */
  static @Nullable String told(
      @Nullable String named, @Nullable String contentType, @Nullable String fileName) {
    String told = bare(named == null ? contentType : named);
    if (told != null && !UNTOLD.contains(told)) {
      return told;
    }
    int dot = fileName == null ? -1 : fileName.lastIndexOf('.');
    return dot < 0 || fileName == null
        ? null
        : BY_ENDING.get(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static @Nullable String bare(@Nullable String type) {
    if (type == null) {
      return null;
    }
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a file that begins so can be of the type; of types not known here every file can. */
  static boolean agrees(String type, byte[] head) {
    return switch (type) {
      case "application/pdf" -> begins(head, PDF);
      case "image/png" -> begins(head, PNG);
      case "image/jpeg" -> begins(head, JPEG);
      case "image/gif" -> begins(head, GIF);
      case "image/tiff" -> begins(head, TIFF_LITTLE) || begins(head, TIFF_BIG);
      case "application/msword", "application/vnd.ms-excel" -> begins(head, OLE);
      case "application/zip" -> begins(head, ZIP) || begins(head, EMPTY_ZIP);
      case "application/ofd" -> begins(head, ZIP);
      case "text/plain", "text/csv" -> isText(head);
      case "application/xml", "text/xml" -> isXml(head);
      default ->
          !(type.startsWith(OPEN_XML) || type.startsWith(OPEN_DOCUMENT)) || begins(head, ZIP);
    };
  }

  /** Whether it may be shown in a browser to be read there. */
  static boolean isShown(String type) {
    return SHOWN.contains(type);
  }

  private static boolean begins(byte[] head, byte[] with) {
    return java.util.Arrays.mismatch(head, with) == with.length
        || java.util.Arrays.equals(head, with);
  }

  /** In whatever encoding: no zero bytes, or a mark of UTF-16. */
  private static boolean isText(byte[] head) {
    if (begins(head, UTF16_BIG) || begins(head, UTF16_LITTLE)) {
      return true;
    }
    for (byte b : head) {
      if (b == 0) {
        return false;
      }
    }
    return !begins(head, PDF) && !begins(head, ZIP);
  }

  private static boolean isXml(byte[] head) {
    if (!isText(head)) {
      return false;
    }
    String start =
        new String(head, java.nio.charset.StandardCharsets.ISO_8859_1)
            .replaceAll("[^\\x21-\\x7E]", "")
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<")
        && !start.startsWith("<html")
        && !start.startsWith("<!doctypehtml");
  }
}
