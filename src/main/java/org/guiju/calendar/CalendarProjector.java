package org.guiju.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;

/** Derives the calendar from what was said of days. */
@ApplicationScoped
class CalendarProjector implements Projector {

  static final String TYPE = "CALENDAR_DAY";

  /** After regions and before everything that has deadlines. */
  private static final int ORDER = 16;

  private final CalendarRows rows;
  private final Holidays holidays;
  private final Event<CalendarChanged> changes;

  CalendarProjector(CalendarRows rows, Holidays holidays, Event<CalendarChanged> changes) {
    this.rows = rows;
    this.holidays = holidays;
    this.changes = changes;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    WorkingDays before = holidays.workingDays();
    List<CalendarRows.Line> lines = new ArrayList<>(changed.size());
    Set<LocalDate> days = new HashSet<>();
    for (Stream stream : changed) {
      days.add(stream.recorded().getFirst().payload(CalendarFacts.class).date());
      CalendarFacts last = CalendarFacts.last(stream.effective());
      if (last != null) {
        lines.add(
            new CalendarRows.Line(stream.id(), last, stream.version(), stream.last().recordedAt()));
      }
    }
    rows.replace(changed.stream().map(Stream::id).toList(), lines);
    changedHere();
    tell(days, before, holidays.workingDays());
  }

  private void tell(Set<LocalDate> days, WorkingDays before, WorkingDays now) {
    days.removeIf(day -> before.isWorking(day) == now.isWorking(day));
    Set<Integer> years = new HashSet<>(before.years());
    years.addAll(now.years());
    years.removeIf(year -> before.knows(year) == now.knows(year));
    if (!days.isEmpty() || !years.isEmpty()) {
      changes.fire(CalendarChanged.of(days, years));
    }
  }

  private void changedHere() {
    rows.raiseTableVersion();
    holidays.changedHere();
  }

  @Override
  public void clear() {
    rows.clear();
    changedHere();
  }
}
