package org.guiju.exchange.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Work;
import org.guiju.region.RegionImport;
import org.guiju.region.RegionService;
import org.jspecify.annotations.Nullable;

/**
 * Administrative divisions: changes with their days, changes between revisions, and lists of a day.
 */
@ApplicationScoped
class RegionRows implements Dataset {

  private final RegionService regions;

  RegionRows(RegionService regions) {
    this.regions = regions;
  }

  @Override
  public String name() {
    return "regions";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(Days.PARAMETER);
  }

  @Override
  public DatasetRun open(Map<String, String> parameters) {
    @Nullable LocalDate undated = Days.of(parameters);
    return new DatasetRun() {
      @Override
      public Columns columns() {
        return new Columns(Set.of("code"), optional());
      }

      @Override
      public List<RowOutcome> apply(Work work, List<ImportRow> rows) {
        return ParsedRows.judge(
            work,
            rows,
            row -> RegionImport.read(row::text, undated),
            parsed -> regions.batch(work, parsed)::apply);
      }
    };
  }

  private static Set<String> optional() {
    return RegionImport.COLUMNS.stream()
        .filter(c -> !c.equals("code"))
        .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
  }
}
