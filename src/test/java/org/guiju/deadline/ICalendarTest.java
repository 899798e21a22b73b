package org.guiju.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.api.Test;

class ICalendarTest {

  private static final UUID ID = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-05-06T07:08:09.123456Z");

  private static DeadlineView deadline(String title) {
    return new DeadlineView(
        ID,
        DeadlineStatus.DUE,
        "C_TRACK",
        "项目周期",
        0,
        DeadlineSubject.Type.PROJECT,
        ID,
        Kind.NATIONAL,
        "20260001-T-469",
        title,
        null,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 12, 1),
        List.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)),
        LocalDate.of(2026, 12, 31),
        LocalDate.of(2026, 12, 31),
        null,
        true,
        "LIMIT",
        "FREEZE",
        null,
        null,
        null,
        "CN-GB-T@2025.1",
        null);
  }

  @Test
  void anEventIsTheWholeLastDay() {
    String text = ICalendar.of("名", List.of(deadline("标题")), NOW);
    assertThat(text.lines())
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .contains(
            "UID:0190a1b2-0000-7000-8000-000000000001@guiju",
            "DTSTAMP:20260506T070809Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:项目周期 · 20260001-T-469 标题",
            "TRIGGER:-P60D",
            "TRIGGER:-P30D")
        .endsWith("END:VCALENDAR");
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void textIsEscapedAndLongLinesAreFolded() {
    String title = "一,二;三\\四\n五\t" + "很长的标题".repeat(40) + "𠮷";
    String text = ICalendar.of("名", List.of(deadline(title)), NOW);
    for (String line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
    }
    assertThat(text.replace("\r\n ", ""))
        .contains("一\\,二\\;三\\\\四\\n五 " + "很长的标题".repeat(40) + "𠮷\r\n");
  }

  @Test
  void noDeadlinesAreAnEmptyCalendar() {
    assertThat(ICalendar.of("x", List.of(), NOW)).doesNotContain("VEVENT");
  }
}
