package org.guiju.exchange.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.declaration.DeclarationCommands;
import org.guiju.declaration.DeclarationContent;
import org.guiju.declaration.DeclarationDraft;
import org.guiju.declaration.DeclarationLookups;
import org.guiju.declaration.DeclaredIndicator;
import org.guiju.declaration.DeclaredStandard;
import org.guiju.declaration.IndicatorKind;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Step;
import org.guiju.vocabulary.Kind;

/**
 * Self-declarations in our own form, keyed by {@code externalId}: each row is one declaration that
 * was signed and made public on a day. A second row of the same key changes nothing.
 */
@ApplicationScoped
class Declarations implements Dataset {

  private static final List<DocumentRef> PAPERS =
      List.of("D22", "D23", "D24", "D34").stream()
          .map(code -> new DocumentRef(code, null, null, null))
          .toList();
  private static final Columns COLUMNS =
      Columns.required("externalId", "organization", "declaredOn", "standards")
          .optional(
              "kind",
              "products",
              "services",
              "indicator",
              "indicatorValue",
              "indicatorUnit",
              "indicatorMethod",
              "inferiorThanRecommended",
              "inferiorNote",
              "commissioningParty",
              "firstSupplyOn",
              "publicationDocument",
              "patents",
              "patentList");

  private final DeclarationCommands declarations;
  private final DeclarationLookups lookups;
  private final Organizations organizations;

  Declarations(
      DeclarationCommands declarations, DeclarationLookups lookups, Organizations organizations) {
    this.declarations = declarations;
    this.lookups = lookups;
    this.organizations = organizations;
  }

  @Override
  public String name() {
    return "declarations";
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
        Set<String> references = new HashSet<>();
        rows.forEach(row -> references.add(row.required("organization")));
        Map<String, UUID> named = organizations.findAll(references);
        Set<ExternalId> seen = new HashSet<>();
        return RowByRow.judge(work, rows, row -> one(work, named, seen, row));
      }
    };
  }

  private boolean one(Work work, Map<String, UUID> named, Set<ExternalId> seen, ImportRow row) {
    ExternalId id = ExternalId.of(row.required("externalId"));
    Kind kind = Objects.requireNonNullElse(row.name("kind", Kind.class), Kind.ENTERPRISE);
    LocalDate on = row.requiredDate("declaredOn");
    UUID organization = named.get(row.required("organization"));
    if (organization == null) {
      row.refuse(
          "organization",
          "ORGANIZATION_UNKNOWN",
          new Text("没有这个单位，请先导入。", "There is no such organization; import it first."));
    }
    DeclarationContent content = content(row, id);
    row.check();
    if (lookups.byExternalId(id.system(), id.value()).isPresent() || !seen.add(id)) {
      return false;
    }
    Stream stream =
        declarations.create(work, new DeclarationDraft(organization, kind, content), on, null);
    try {
      declarations.take(work, stream, step("SIGN", on));
      declarations.take(work, stream, step("PUBLISH", on).attesting(NAMED_ELSEWHERE));
    } catch (DomainException refused) {
      seen.remove(id);
      throw refused;
    }
    return true;
  }

  /**
   * The dataset has numbers and no names, and need not say how a group standard was published and
   * which patents it involves; for that the importer vouches.
   */
  private static final Set<String> NAMED_ELSEWHERE =
      Set.of("DECLARED_NUMBERS", "ISSUER_USCC", "PUBLICATION_NAMED", "PATENTS_ANSWERED");

  private static Step step(String action, LocalDate on) {
    return new Step(action, on, null, null, PAPERS, Map.of(), null, null);
  }

  private static DeclarationContent content(ImportRow row, ExternalId id) {
    List<DeclaredStandard> standards = new ArrayList<>();
    row.list("standards")
        .forEach(number -> standards.add(new DeclaredStandard(number, null, null)));
    List<DeclaredIndicator> indicators = new ArrayList<>();
    String indicator = row.text("indicator", 300);
    if (indicator != null) {
      for (IndicatorKind kind : IndicatorKind.values()) {
        indicators.add(
            new DeclaredIndicator(
                null,
                indicator,
                kind,
                row.text("indicatorValue", 1000),
                row.text("indicatorUnit", 60),
                row.text("indicatorMethod", 1000)));
      }
    }
    return new DeclarationContent(
        standards,
        row.list("products"),
        row.list("services"),
        indicators,
        row.has("inferiorThanRecommended") ? row.flag("inferiorThanRecommended") : null,
        row.text("inferiorNote", 2000),
        row.text("commissioningParty", 300),
        row.date("firstSupplyOn"),
        null,
        row.text("publicationDocument", 500),
        row.has("patents") ? row.flag("patents") : null,
        row.list("patentList"),
        Map.of(id.system(), id.value()));
  }
}
