package org.guiju.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @ParameterizedTest
  @CsvSource({
    "application/pdf, 255044462d312e37, true",
    "application/pdf, 504b0304, false",
    "application/pdf, 25504446, false",
    "application/zip, 504b0304, true",
    "application/zip, 504b0506, true",
    "application/zip, 25504446, false",
    DOCX + ", 504b0304, true",
    DOCX + ", d0cf11e0a1b11ae1, false",
    "application/msword, d0cf11e0a1b11ae1, true",
    "application/ofd, 504b0304, true",
    "image/png, 89504e470d0a1a0a00, true",
    "image/png, ffd8ff, false",
    "image/jpeg, ffd8ffe0, true",
    "image/tiff, 49492a00, true",
    "image/tiff, 4d4d002a, true",
    "text/plain, 00, false",
    "text/plain, e6a087e58786, true",
    "text/csv, b1ead7bc, true",
    "text/plain, fffe61000a00, true",
    "text/plain, 255044462d312e37, false",
    "application/unheard, 00, true",
  })
  void firstBytesMustAgree(String type, String head, boolean agrees) {
    assertThat(MediaTypes.agrees(type, HexFormat.of().parseHex(head))).isEqualTo(agrees);
  }

  @ParameterizedTest
  @CsvSource({
    "'<?xml version=\"1.0\"?><a/>', true",
    "'  <a/>', true",
    "'{}', false",
    "'<!DOCTYPE html><html/>', false",
    "'<HTML>', false",
  })
  void xmlIsXmlAndNoPage(String text, boolean agrees) {
    assertThat(MediaTypes.agrees("application/xml", text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(agrees);
  }

  @Test
  void theTypeIsTheOneNamedElseTheHeadersElseThatOfTheEnding() {
    assertThat(MediaTypes.told("Application/PDF", "text/csv", "a.txt"))
        .isEqualTo("application/pdf");
    assertThat(MediaTypes.told(null, "text/csv; charset=utf-8", "a.txt")).isEqualTo("text/csv");
    assertThat(MediaTypes.told(null, "application/octet-stream", "标准.DOCX")).isEqualTo(DOCX);
    assertThat(MediaTypes.told(null, "application/x-www-form-urlencoded", "a.pdf"))
        .isEqualTo("application/pdf");
    assertThat(MediaTypes.told(null, null, "a.exe")).isNull();
    assertThat(MediaTypes.told(null, null, null)).isNull();
  }
}
