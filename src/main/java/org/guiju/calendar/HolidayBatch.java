package org.guiju.calendar;

import java.time.LocalDate;
import java.util.List;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;

/** Rows of an import whose days were looked up at once. Rows are applied one after the other. */
public final class HolidayBatch {

  private final Work work;
  private final LocalDate today;

  HolidayBatch(Work work, LocalDate today, List<HolidayImport> rows) {
    this.work = work;
    this.today = today;
    work.openAll(
        CalendarProjector.TYPE, rows.stream().map(row -> Holidays.ref(row.date()).id()).toList());
  }

  /**
   * Records what a row says. What is said last of a day is what holds.
   *
   * @return whether it said anything new
   */
  public boolean apply(HolidayImport row) {
    Stream stream = work.open(Holidays.ref(row.date()));
    CalendarFacts known = CalendarFacts.last(stream.effective());
    CalendarFacts said = row.facts();
    boolean usual = known == null && said.type() == DayType.USUAL;
    if (usual || said.equals(known)) {
      return false;
    }
    LocalDate on = row.effectiveOn();
    if (on == null) {
      on = row.date().isBefore(today) && known == null ? row.date() : today;
    }
    if (known != null) {
      // What is said later never comes to stand before what it puts right.
      LocalDate last = stream.effective().getLast().effectiveOn();
      on = on.isBefore(last) ? last : on;
    }
    work.append(stream, NewEvent.of(CalendarFacts.LISTED, on, said).because(null, said.basis()));
    return true;
  }
}
