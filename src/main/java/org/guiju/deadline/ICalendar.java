package org.guiju.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes deadlines as a calendar (iCalendar, RFC 5545): each is an event of its whole last day. */
final class ICalendar {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  /** Longest line in bytes, its end not counted (RFC 5545, 3.1). */
  private static final int LONGEST_LINE = 75;

  private final StringBuilder text = new StringBuilder();

  private ICalendar() {}

  static String of(String name, List<DeadlineView> deadlines, Instant now) {
    ICalendar calendar = new ICalendar();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Guiju//Deadlines//ZH");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.line("NAME:" + escaped(name));
    calendar.line("X-WR-CALNAME:" + escaped(name));
    String stamp = STAMP.format(now.atOffset(ZoneOffset.UTC));
    deadlines.forEach(deadline -> calendar.event(deadline, stamp));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void event(DeadlineView it, String stamp) {
    line("BEGIN:VEVENT");
    line("UID:" + it.id() + "@guiju");
    line("DTSTAMP:" + stamp);
    line("DTSTART;VALUE=DATE:" + day(it.dueOn()));
    line("DTEND;VALUE=DATE:" + day(it.dueOn().plusDays(1)));
    line("SUMMARY:" + escaped(it.clockName() + " · " + named(it)));
    line(
        "DESCRIPTION:"
            + escaped(
                it.clock()
                    + " "
                    + it.status()
                    + " "
                    + it.startedOn()
                    + " – "
                    + it.dueOn()
                    + " "
                    + it.effect()
                    + "\n"
                    + it.subjectType()
                    + " "
                    + it.subject()));
    line("CATEGORIES:" + escaped(it.clock()) + "," + it.status());
    line("TRANSP:TRANSPARENT");
    it.warnings().stream()
        .filter(day -> day.isBefore(it.dueOn()))
        .forEach(day -> alarm(it, ChronoUnit.DAYS.between(day, it.dueOn())));
    line("END:VEVENT");
  }

  private void alarm(DeadlineView it, long daysBefore) {
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("DESCRIPTION:" + escaped(it.clockName()));
    line("TRIGGER:-P" + daysBefore + "D");
    line("END:VALARM");
  }

  private static String named(DeadlineView it) {
    String title = first(it.titleZh(), it.titleEn(), it.subject().toString());
    return it.reference() == null ? title : it.reference() + " " + title;
  }

  private static String first(@Nullable String one, @Nullable String other, String last) {
    return one != null ? one : other != null ? other : last;
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** A long line goes on in the next one after a blank; no character is torn apart. */
  private void line(String content) {
    int room = LONGEST_LINE;
    int used = 0;
    for (int i = 0; i < content.length(); ) {
      int point = content.codePointAt(i);
      String character = Character.toString(point);
      int bytes = character.getBytes(StandardCharsets.UTF_8).length;
      if (used + bytes > room) {
        text.append("\r\n ");
        used = 1;
      }
      text.append(character);
      used += bytes;
      i += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
