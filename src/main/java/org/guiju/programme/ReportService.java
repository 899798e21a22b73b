package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guiju.counting.Counting;
import org.guiju.counting.Figures;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** Puts together what a document's targets came to in a year, all from one view. */
@ApplicationScoped
class ReportService {

  private static final int FIRST_YEAR = 1900;

  private final ProgrammeBook programmes;
  private final Counting counting;
  private final LegalDay legalDay;

  ReportService(ProgrammeBook programmes, Counting counting, LegalDay legalDay) {
    this.programmes = programmes;
    this.counting = counting;
    this.legalDay = legalDay;
  }

  Report report(String code, int year, @Nullable Instant knownAt) {
    LocalDate today = legalDay.today();
    if (year < FIRST_YEAR || year > today.getYear()) {
      throw DomainException.invalid(
          "year",
          "OUT_OF_RANGE",
          new Text("年份须在 1900 年与今年之间。", "The year must lie between 1900 and the present one."));
    }
    LocalDate end = LocalDate.of(year, 12, 31);
    LocalDate asOf = end.isAfter(today) ? today : end;
    ProgrammeVersion version = programmes.version(code, asOf, knownAt);
    List<ProgrammeVersion> versions = programmes.history(code).versions(knownAt);
    Instant told = knownAt == null ? legalDay.now() : knownAt;
    return counting.inOneView(
        figures ->
            new Report(
                version,
                year,
                asOf,
                told,
                version.programme().targets().stream()
                    .map(
                        target ->
                            new Report.Line(
                                ProgressService.progress(
                                    figures, code, target, asOf, knownAt, told),
                                point(figures, target, asOf, knownAt),
                                changes(versions, target, year)))
                    .toList()));
  }

  private static @Nullable SeriesPoint point(
      Figures figures, Target target, LocalDate asOf, @Nullable Instant knownAt) {
    String year = SeriesPeriod.YEAR.label(SeriesPeriod.YEAR.firstDay(asOf));
    return new Series(figures, target, Window.of(target, asOf), SeriesPeriod.YEAR, knownAt)
        .points().stream().filter(point -> point.period().equals(year)).findFirst().orElse(null);
  }

  private static List<TargetChange> changes(
      List<ProgrammeVersion> versions, Target target, int year) {
    return TargetChange.of(versions, target.id()).stream()
        .filter(
            change ->
                change.version() > 1
                    && change.effectiveOn() != null
                    && change.effectiveOn().getYear() == year)
        .toList();
  }
}
