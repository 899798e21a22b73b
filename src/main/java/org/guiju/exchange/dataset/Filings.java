package org.guiju.exchange.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.identifier.Parsed;
import org.guiju.identifier.Refusal;
import org.guiju.ledger.Work;
import org.guiju.numbering.Sequences;
import org.guiju.platform.Text;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.standard.Publication;
import org.guiju.standard.StandardEditions;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * Announcements of published and filed standards (备案公告), as the public lists print them: the number
 * in whatever spelling, what it replaces as it is written, the record number. Each becomes a
 * published standard without a project.
 */
@ApplicationScoped
class Filings implements Dataset {

  private static final Columns COLUMNS =
      Columns.required("level", "std_code", "std_name", "publish_date")
          .optional("replaces_raw", "record_no", "dept", "source");
  private static final Map<String, Kind> LEVELS =
      Map.of(
          "national", Kind.NATIONAL,
          "industry", Kind.INDUSTRY,
          "local", Kind.LOCAL,
          "group", Kind.GROUP,
          "enterprise", Kind.ENTERPRISE);

  private final StandardEditions editions;
  private final StandardNumbers numbers;
  private final ProcedureCatalog procedures;
  private final Sequences sequences;

  Filings(
      StandardEditions editions,
      StandardNumbers numbers,
      ProcedureCatalog procedures,
      Sequences sequences) {
    this.sequences = sequences;
    this.editions = editions;
    this.numbers = numbers;
    this.procedures = procedures;
  }

  @Override
  public String name() {
    return "filings";
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
        sequences.hold(
            rows.stream().flatMap(row -> Stream.ofNullable(row.text("std_code"))).toList());
        return RowByRow.judge(work, rows, row -> one(work, row));
      }
    };
  }

  private boolean one(Work work, ImportRow row) {
    String level = row.required("level");
    Kind kind = LEVELS.get(level);
    if (kind == null && !level.isEmpty()) {
      row.refuse(
          "level",
          "LEVEL_UNKNOWN",
          new Text("须为 %s。", "It must be one of %s.").with(LEVELS.keySet()));
    }
    String title = row.required("std_name");
    LocalDate on = row.requiredDate("publish_date");
    Identifier number = number(row, kind);
    List<String> replaced = replaced(row.text("replaces_raw", 2000));
    row.check();
    Publication publication =
        publication(
            row, Objects.requireNonNull(kind), Objects.requireNonNull(number), title, on, replaced);
    String claim = "number:" + number.canonical();
    List<UUID> bearing = numbers.bearing(List.of(number.canonical()));
    if (!bearing.isEmpty() || work.claimant(claim) != null) {
      return false;
    }
    if (replaced.stream().anyMatch(n -> work.claimant("number:" + n) != null)) {
      work.commit();
    }
    UUID id = editions.publish(work, publication, null, null);
    work.claim(claim, id);
    return true;
  }

  private static @Nullable Identifier number(ImportRow row, @Nullable Kind kind) {
    Parsed parsed = Identifiers.parse(row.required("std_code"));
    if (parsed instanceof Refusal refusal) {
      row.refuse("std_code", refusal.code(), refusal.reason());
      return null;
    }
    Identifier number = (Identifier) parsed;
    if (kind != null && number.kind() != kind) {
      row.refuse(
          "std_code",
          "NUMBER_OF_ANOTHER_KIND",
          new Text("编号与 level 不符。", "The number is of another kind than level says."));
    }
    return number;
  }

  /**
   * The numbers in a text such as {@code 代替 MT/T 238.2-2008，MT/T 238.3-2006}; {@code 无} means none.
   */
  static List<String> replaced(@Nullable String text) {
    if (text == null || text.strip().equals("无")) {
      return List.of();
    }
    return Arrays.stream(text.replace("代替", " ").split("[，、,；;]"))
        .map(String::strip)
        .filter(n -> !n.isEmpty() && !n.equals("无"))
        .map(StandardNumbers::canonical)
        .distinct()
        .toList();
  }

  private Publication publication(
      ImportRow row,
      Kind kind,
      Identifier number,
      String title,
      LocalDate on,
      List<String> replaced) {
    String procedure =
        procedures.inForce(kind, number.nature(), number.regionCode(), null, on).ref();
    return new Publication(
        null,
        procedure,
        kind,
        number.nature(),
        replaced.isEmpty() ? WorkType.NEW : WorkType.REVISION,
        List.of(number.canonical()),
        title.replaceAll("\\s+", " "),
        null,
        on,
        null,
        null,
        null,
        null,
        number.regionCode(),
        number.industryCode(),
        List.of(),
        List.of(),
        replaced,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        row.text("record_no", 100),
        row.text("dept", 300));
  }
}
