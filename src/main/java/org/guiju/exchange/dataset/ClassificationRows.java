package org.guiju.exchange.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.region.ClassificationImport;
import org.guiju.region.ClassificationScheme;
import org.guiju.region.Classifications;
import org.jspecify.annotations.Nullable;

/** Codes of the ICS, the CCS and of industries. */
@ApplicationScoped
class ClassificationRows implements Dataset {

  private static final String SCHEME = "scheme";

  private final Classifications classifications;

  ClassificationRows(Classifications classifications) {
    this.classifications = classifications;
  }

  @Override
  public String name() {
    return "classifications";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(SCHEME, Days.PARAMETER);
  }

  @Override
  public DatasetRun open(Map<String, String> parameters) {
    Days.of(parameters);
    @Nullable ClassificationScheme whole = scheme(parameters.get(SCHEME));
    return new DatasetRun() {
      @Override
      public Columns columns() {
        return new Columns(
            whole == null ? Set.of("code", SCHEME) : Set.of("code"), optional(whole == null));
      }

      @Override
      public List<RowOutcome> apply(Work work, List<ImportRow> rows) {
        return ParsedRows.judge(
            work,
            rows,
            row -> ClassificationImport.read(Days.columns(row, parameters), whole),
            parsed -> classifications.batch(work, parsed)::apply);
      }
    };
  }

  private static Set<String> optional(boolean schemeRequired) {
    return ClassificationImport.COLUMNS.stream()
        .filter(c -> !c.equals("code") && !(schemeRequired && c.equals(SCHEME)))
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static @Nullable ClassificationScheme scheme(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(ClassificationScheme.values())
        .filter(s -> s.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.malformed(
                    SCHEME,
                    "SCHEME_UNKNOWN",
                    new Text("须为 ICS、CCS 或 INDUSTRY。", "It must be ICS, CCS or INDUSTRY.")));
  }
}
