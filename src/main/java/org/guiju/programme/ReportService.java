package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.guiju.counting.Counting;
import org.guiju.counting.Figures;
import org.guiju.counting.RegionsAsOf;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** Puts together what a document's targets came to in a year, all from one view. */
@ApplicationScoped
class ReportService {

  private static final int FIRST_YEAR = 1900;

  private final ProgrammeBook programmes;
  private final Counting counting;
  private final Regions regions;
  private final Territorial territorial;
  private final LegalDay legalDay;

  ReportService(
      ProgrammeBook programmes,
      Counting counting,
      Regions regions,
      Territorial territorial,
      LegalDay legalDay) {
    this.programmes = programmes;
    this.regions = regions;
    this.territorial = territorial;
    this.counting = counting;
    this.legalDay = legalDay;
  }

  /** The last day of a year, or today within it. */
  private LocalDate lastDay(int year) {
    LocalDate today = legalDay.today();
    if (year < FIRST_YEAR || year > today.getYear()) {
      throw DomainException.invalid(
          "year",
          "OUT_OF_RANGE",
          new Text("年份须在 1900 年与今年之间。", "The year must lie between 1900 and the present one."));
    }
    LocalDate end = LocalDate.of(year, 12, 31);
    return end.isAfter(today) ? today : end;
  }

  Report report(String code, int year, RegionsAsOf asked, @Nullable Instant knownAt) {
    LocalDate asOf = lastDay(year);
    ProgrammeVersion version = programmes.version(code, asOf, knownAt);
    List<ProgrammeVersion> versions = programmes.history(code).versions(knownAt);
    Instant told = knownAt == null ? legalDay.now() : knownAt;
    Territorial.Asked as = territorial.as(asked);
    return counting.inOneView(
        figures ->
            new Report(
                version,
                asked,
                year,
                asOf,
                told,
                version.programme().targets().stream()
                    .map(
                        worded -> {
                          Target target = as.of(worded);
                          return new Report.Line(
                              ProgressService.progress(figures, code, target, asOf, knownAt, told),
                              point(figures, target, asOf, knownAt),
                              changes(versions, target, year));
                        })
                    .toList()));
  }

  /** What a region has to do with a document on a day. */
  private record Bound(ProgrammeVersion version, int above) {

    /** Whether it holds on the day, or counts from days up to it though it came later. */
    boolean saysSomethingOn(LocalDate day) {
      return version.holdsOn(day)
          || version.programme().targets().stream()
              .anyMatch(target -> !target.windowStart().isAfter(day));
    }
  }

  /**
   * How a region stood in every document that holds for it: its own, and those of the regions above
   * it, of which it is counted for itself. A document that came later is told of only where one of
   * its windows had begun.
   */
  RegionReport ofRegion(String code, int year, RegionsAsOf asked, @Nullable Instant knownAt) {
    LocalDate asOf = lastDay(year);
    LocalDate divisions = territorial.day(asked, asOf);
    String region = regions.get(code, divisions).code();
    List<String> chain = regions.chain(region, divisions);
    List<Bound> bound =
        programmes.versions(asOf, knownAt).stream()
            .map(version -> new Bound(version, chain.indexOf(version.programme().region())))
            .filter(it -> it.above() >= 0 && it.saysSomethingOn(asOf))
            .sorted(
                Comparator.comparingInt(Bound::above)
                    .thenComparing(it -> it.version().programme().code()))
            .toList();
    Instant told = knownAt == null ? legalDay.now() : knownAt;
    Territorial.Asked as = territorial.as(asked);
    return counting.inOneView(
        figures ->
            new RegionReport(
                region,
                asked,
                year,
                asOf,
                told,
                bound.stream()
                    .map(
                        it ->
                            new RegionReport.Document(
                                it.version(),
                                it.above() == 0,
                                it.version().programme().targets().stream()
                                    .map(target -> RegionReport.Asked.of(target, region))
                                    .map(
                                        target ->
                                            line(
                                                figures,
                                                it.version().programme().code(),
                                                target,
                                                as.of(target.counted()),
                                                asOf,
                                                knownAt,
                                                told))
                                    .toList()))
                    .toList()));
  }

  private static RegionReport.Line line(
      Figures figures,
      String programme,
      RegionReport.Asked asked,
      Target counted,
      LocalDate asOf,
      @Nullable Instant knownAt,
      Instant told) {
    return new RegionReport.Line(
        asked,
        ProgressService.progress(figures, programme, counted, asOf, knownAt, told),
        point(figures, counted, asOf, knownAt));
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
