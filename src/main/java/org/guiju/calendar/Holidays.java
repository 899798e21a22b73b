package org.guiju.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.platform.jdbc.SharedCache;
import org.guiju.platform.time.LegalDay;

/** The public holidays and make-up working days that the operator imported. */
@ApplicationScoped
public class Holidays {

  private final CalendarRows rows;
  private final LegalDay legalDay;
  private final SharedCache<WorkingDays> cache;

  Holidays(
      CalendarRows rows,
      LegalDay legalDay,
      Clock clock,
      TransactionSynchronizationRegistry transaction) {
    this.rows = rows;
    this.legalDay = legalDay;
    this.cache =
        new SharedCache<>(transaction, clock, rows::tableVersion, () -> WorkingDays.of(rows.all()));
  }

  /** The working days as they are known now, from memory; right for the caller's transaction. */
  public WorkingDays workingDays() {
    return cache.get();
  }

  /** What is known of the days from one to another, both inclusive. */
  @Transactional
  public CalendarView between(LocalDate from, LocalDate to) {
    return new CalendarView(
        from,
        to,
        workingDays().years().stream()
            .filter(year -> year >= from.getYear() && year <= to.getYear())
            .sorted()
            .toList(),
        rows.between(from, to));
  }

  /**
   * Looks up the days of many rows of an import at once.
   *
   * @param work the work that the rows are recorded in; the caller commits it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public HolidayBatch batch(Work work, List<HolidayImport> imports) {
    return new HolidayBatch(work, legalDay.today(), imports);
  }

  /** The running transaction changed the calendar. */
  void changedHere() {
    cache.changedHere();
  }

  static Ref ref(LocalDate day) {
    String name = CalendarProjector.TYPE + ":" + day;
    return new Ref(
        CalendarProjector.TYPE, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
