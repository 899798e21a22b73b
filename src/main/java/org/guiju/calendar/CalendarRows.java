package org.guiju.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;

/** The table that is derived from what was said of days. */
@ApplicationScoped
class CalendarRows {

  private final Jdbc jdbc;

  CalendarRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** What is said of a day now. */
  record Line(UUID id, CalendarFacts facts, long version, Instant updatedAt) {}

  /** The version of the table; every change of any day raises it. */
  long tableVersion() {
    return jdbc.number("select version from calendar_table where id = 1", p -> {});
  }

  void raiseTableVersion() {
    jdbc.update("update calendar_table set version = version + 1 where id = 1", p -> {});
  }

  Map<LocalDate, DayType> all() {
    Map<LocalDate, DayType> days = new HashMap<>();
    jdbc.stream(
        "select on_day, type from calendar_day",
        p -> {},
        row -> days.put(row.date("on_day"), row.enumValue("type", DayType.class)));
    return days;
  }

  /** The days from one to another, both inclusive, that differ from the usual week. */
  List<CalendarDayView> between(LocalDate from, LocalDate to) {
    return jdbc.query(
        "select on_day, type, name, basis, version, updated_at from calendar_day"
            + " where on_day >= ? and on_day <= ? and type <> 'USUAL' order by on_day",
        p -> p.date(from).date(to),
        CalendarRows::view);
  }

  void replace(Collection<UUID> ids, List<Line> lines) {
    jdbc.deleteByKey("calendar_day", "id", ids);
    jdbc.batch(
        "insert into calendar_day (id, on_day, type, name, basis, version, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        lines,
        (p, line) ->
            p.uuid(line.id())
                .date(line.facts().date())
                .name(line.facts().type())
                .text(line.facts().name())
                .text(line.facts().basis())
                .number(line.version())
                .instant(line.updatedAt()));
  }

  void clear() {
    jdbc.update("delete from calendar_day", p -> {});
  }

  private static CalendarDayView view(Row row) throws SQLException {
    return new CalendarDayView(
        row.date("on_day"),
        row.enumValue("type", DayType.class),
        row.textOrNull("name"),
        row.textOrNull("basis"),
        row.longValue("version"),
        row.instant("updated_at"));
  }
}
