package org.guiju.exchange.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.calendar.HolidayImport;
import org.guiju.calendar.Holidays;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Work;

/** Public holidays and make-up working days. */
@ApplicationScoped
class HolidayRows implements Dataset {

  private final Holidays holidays;

  HolidayRows(Holidays holidays) {
    this.holidays = holidays;
  }

  @Override
  public String name() {
    return "holidays";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(Days.PARAMETER);
  }

  @Override
  public DatasetRun open(Map<String, String> parameters) {
    Days.of(parameters);
    return new DatasetRun() {
      @Override
      public Columns columns() {
        return new Columns(HolidayImport.REQUIRED, HolidayImport.OPTIONAL);
      }

      @Override
      public List<RowOutcome> apply(Work work, List<ImportRow> rows) {
        return ParsedRows.judge(
            work,
            rows,
            row -> HolidayImport.read(Days.columns(row, parameters)),
            parsed -> holidays.batch(work, parsed)::apply);
      }
    };
  }
}
