package org.guiju.exchange.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Work;
import org.guiju.organization.CommitteeImport;
import org.guiju.organization.CommitteeService;

/** Technical committees, in our own form and as lists of ISO committees are. */
@ApplicationScoped
class CommitteeRows implements Dataset {

  private final CommitteeService committees;

  CommitteeRows(CommitteeService committees) {
    this.committees = committees;
  }

  @Override
  public String name() {
    return "committees";
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
        return new Columns(Set.of(), CommitteeImport.COLUMNS);
      }

      @Override
      public List<RowOutcome> apply(Work work, List<ImportRow> rows) {
        return ParsedRows.judge(
            work,
            rows,
            row -> CommitteeImport.read(Days.columns(row, parameters)),
            parsed -> committees.batch(work, parsed)::apply);
      }
    };
  }
}
