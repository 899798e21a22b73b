package org.guiju.exchange.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Work;
import org.guiju.organization.OrganizationBatch;
import org.guiju.organization.OrganizationImport;
import org.guiju.organization.OrganizationService;
import org.guiju.organization.OrganizationType;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Organizations; what a column leaves empty, the row does not speak of. */
@ApplicationScoped
class OrganizationRows implements Dataset {

  private static final Columns COLUMNS =
      Columns.anyOf(
          "id",
          "nameZh",
          "nameEn",
          "type",
          "uscc",
          "regionCode",
          "standardCodes",
          "externalIds",
          "effectiveOn",
          "dissolvedOn",
          "reason",
          "basis");

  private final OrganizationService organizations;

  OrganizationRows(OrganizationService organizations) {
    this.organizations = organizations;
  }

  @Override
  public String name() {
    return "organizations";
  }

  @Override
  public DatasetRun open(Map<String, String> parameters) {
    return new DatasetRun() {
      @Override
      public Columns columns() {
        return COLUMNS;
      }

      @Override
      public List<RowOutcome> apply(Work work, List<ImportRow> rows) {
        return ParsedRows.judge(
            work,
            rows,
            OrganizationRows::read,
            parsed -> {
              OrganizationBatch batch = organizations.batch(work, parsed);
              return row -> batch.apply(row).changed();
            });
      }
    };
  }

  private static OrganizationImport read(ImportRow row) {
    return new OrganizationImport(
        row.uuid("id"),
        row.text("nameZh", 300),
        row.text("nameEn", 300),
        row.name("type", OrganizationType.class),
        row.text("uscc", 40),
        row.text("regionCode", 12),
        row.has("standardCodes") ? row.list("standardCodes") : null,
        externalIds(row),
        row.date("effectiveOn"),
        row.date("dissolvedOn"),
        row.text("reason", 2000),
        row.text("basis", 1000));
  }

  private static @Nullable Map<String, String> externalIds(ImportRow row) {
    if (!row.has("externalIds")) {
      return null;
    }
    Map<String, String> ids = new LinkedHashMap<>();
    for (String text : row.list("externalIds")) {
      int colon = text.indexOf(':');
      if (colon <= 0 || colon == text.length() - 1) {
        row.refuse(
            "externalIds",
            "NOT_AN_EXTERNAL_ID",
            new Text("须如“系统:标识”，以 | 分隔。", "Write each as system:id, separated by |."));
      } else {
        ids.put(text.substring(0, colon), text.substring(colon + 1));
      }
    }
    return ids;
  }
}
