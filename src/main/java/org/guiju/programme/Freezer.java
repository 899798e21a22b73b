package org.guiju.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guiju.counting.Counting;
import org.guiju.counting.Describers;
import org.guiju.counting.EvidenceRow;
import org.guiju.counting.EvidenceView;
import org.guiju.counting.Figures;
import org.guiju.counting.Indicators;
import org.guiju.counting.RegionsAsOf;
import org.guiju.platform.time.LegalDay;

/** Takes every figure of a document with all of its evidence from one view. */
@ApplicationScoped
class Freezer {

  private static final int AT_ONCE = 1_000;

  private final Counting counting;
  private final Describers describers;
  private final Territorial territorial;
  private final LegalDay legalDay;
  private final Indicators indicators;
  private final ObjectMapper mapper;

  Freezer(
      Counting counting,
      Describers describers,
      Territorial territorial,
      LegalDay legalDay,
      Indicators indicators,
      ObjectMapper mapper) {
    this.territorial = territorial;
    this.counting = counting;
    this.describers = describers;
    this.legalDay = legalDay;
    this.indicators = indicators;
    this.mapper = mapper;
  }

  /**
   * A target as it was frozen.
   *
   * @param ruleDigest of what the data files say of how it is counted
   */
  record Cold(
      TargetProgress progress,
      FrozenLines lines,
      SnapshotEvents.Evidence evidence,
      String ruleDigest) {}

  /** A document as it was frozen. */
  record Block(ProgrammeVersion version, Instant knownAt, List<Cold> targets) {}

  /** All of it; outside of a transaction, so that it is one view. */
  Block freeze(ProgrammeVersion version, LocalDate asOf, RegionsAsOf regions) {
    Instant now = legalDay.now();
    Territorial.Asked as = territorial.as(regions);
    return counting.inOneView(
        figures -> {
          List<Cold> targets = new ArrayList<>();
          for (Target target : version.programme().targets()) {
            targets.add(cold(figures, version.programme().code(), as.of(target), asOf, now));
          }
          return new Block(version, now, targets);
        });
  }

  private Cold cold(Figures figures, String programme, Target target, LocalDate asOf, Instant now) {
    FrozenLines lines = new FrozenLines(mapper);
    for (EvidenceView row : evidence(figures, target, asOf)) {
      lines.add(row);
    }
    return new Cold(
        ProgressService.progress(figures, programme, target, asOf, null, now),
        lines,
        lines.end(target.id()),
        ruleDigest(target));
  }

  /** SHA-256 over what the data files say of how the target's indicator is counted. */
  String ruleDigest(Target target) {
    return indicators.digest(target.indicator().code()).orElseThrow();
  }

  /** A target as it is now, with its rows. */
  record Warm(TargetProgress progress, List<EvidenceView> rows) {}

  /** One target as it is now, from one view. */
  Warm now(String programme, Target worded, LocalDate asOf, RegionsAsOf regions) {
    Target target = territorial.asked(worded, regions);
    Instant now = legalDay.now();
    return counting.inOneView(
        figures ->
            new Warm(
                ProgressService.progress(figures, programme, target, asOf, null, now),
                evidence(figures, target, asOf)));
  }

  private List<EvidenceView> evidence(Figures figures, Target target, LocalDate asOf) {
    List<EvidenceView> all = new ArrayList<>();
    EvidenceRow.Position after = null;
    LocalDate counted = Window.of(target, asOf).to();
    List<EvidenceRow> rows;
    do {
      ProgressService.Evidence page =
          ProgressService.evidence(figures, target, asOf, null, false, after, AT_ONCE);
      rows = page.rows();
      all.addAll(describers.describe(rows, asOf, counted, page.fitting()));
      after = rows.isEmpty() ? null : rows.getLast().position();
    } while (rows.size() == AT_ONCE);
    return all;
  }
}
