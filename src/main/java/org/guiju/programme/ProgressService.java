package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.Counting;
import org.guiju.counting.EvidenceRow;
import org.guiju.counting.Figures;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.When;
import org.guiju.ledger.LedgerMark;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** How far targets have got on any day, as known at any moment. */
@ApplicationScoped
public class ProgressService {

  private final ProgrammeBook programmes;
  private final Counting counting;
  private final LegalDay legalDay;
  private final Territorial territorial;

  ProgressService(
      ProgrammeBook programmes, Counting counting, LegalDay legalDay, Territorial territorial) {
    this.programmes = programmes;
    this.counting = counting;
    this.legalDay = legalDay;
    this.territorial = territorial;
  }

  /**
   * Every target of a document, all from one view of what is counted.
   *
   * @param asOf the day asked about; figures stop at a target's deadline
   * @param knownAt the moment whose knowledge counts; null for now
   */
  public List<TargetProgress> progress(
      String programme, LocalDate asOf, @Nullable Instant knownAt) {
    return seen(programme, null, asOf, knownAt, RegionsAsOf.THEN).progress();
  }

  /**
   * Answers with the transactions that they are of.
   *
   * @param mark what the view saw from which they were taken
   */
  record Seen(LedgerMark mark, List<TargetProgress> progress) {}

  /**
   * All targets of a document (null) or one, with the divisions of then or of today, and what they
   * were taken from.
   */
  Seen seen(
      String programme,
      @Nullable String target,
      LocalDate asOf,
      @Nullable Instant knownAt,
      RegionsAsOf regions) {
    List<Target> worded =
        target == null
            ? programmes.get(programme, asOf, knownAt).targets()
            : List.of(programmes.target(programme, target, asOf, knownAt));
    List<Target> targets = worded.stream().map(territorial.as(regions)::of).toList();
    Instant told = knownAt == null ? legalDay.now() : knownAt;
    return counting.inOneView(
        figures ->
            new Seen(
                figures.mark(),
                targets.stream()
                    .map(one -> progress(figures, programme, one, asOf, knownAt, told))
                    .toList()));
  }

  /** One target from a view that is open already. */
  static TargetProgress progress(
      Figures figures,
      String programme,
      Target target,
      LocalDate asOf,
      @Nullable Instant knownAt,
      Instant told) {
    Window window = Window.of(target, asOf);
    Measurement measurement = Measurement.of(figures, target, knownAt);
    Figures.Reported reported =
        measurement == null
            ? figures
                .reported(
                    programme + "/" + target.id(),
                    target.region(),
                    new When.Within(window.from(), window.to()),
                    asOf,
                    knownAt)
                .orElse(null)
            : null;
    Figure figure =
        measurement != null
            ? measurement.figure(window)
            : reported == null ? Figure.NONE : Figure.of(reported);
    Judgement judgement = Judgement.of(target, asOf, figure);
    return new TargetProgress(
        programme,
        target,
        asOf,
        told,
        figure.actual(),
        judgement.status(),
        window,
        figure.tally(),
        figure.mean(),
        figure.alternatives(),
        figure.inPipeline(),
        figure.ratio(),
        figure.listed(),
        figure.shares(),
        judgement.pace(),
        judgement.forecast(),
        measurement == null ? target.indicator().needs() : List.of(),
        reported,
        RuleText.of(target, window, reported),
        evidencePath(programme, target, asOf, knownAt));
  }

  private static String evidencePath(
      String programme, Target target, LocalDate asOf, @Nullable Instant knownAt) {
    return "/api/v1/programmes/%s/targets/%s/evidence?asOf=%s%s%s"
        .formatted(
            programme,
            target.id(),
            asOf,
            knownAt == null ? "" : "&knownAt=" + knownAt,
            target.territory() == null ? "" : "&regions=TODAY");
  }

  /**
   * Rows behind a figure and how many there are in all, from one view.
   *
   * @param total the figure, or for a mean or ratio the number of what it is taken of; 0 where
   *     there is no source
   * @param fitting for a ratio, the subjects that count in its numerator; else null
   * @param counted the last day that was counted
   */
  public record Evidence(
      List<EvidenceRow> rows, long total, @Nullable Set<UUID> fitting, LocalDate counted) {}

  /**
   * Rows of what was counted, in the order of day, subject and occurrence.
   *
   * @param part which rows; all behind the figure where it names none
   * @param region the target's own or one below it; null for its own
   * @param after where the page before ended; null for the first
   * @param limit at most so many rows
   */
  Evidence evidence(
      String programme,
      String target,
      EvidencePart part,
      @Nullable String region,
      RegionsAsOf regions,
      LocalDate asOf,
      @Nullable Instant knownAt,
      boolean descending,
      EvidenceRow.@Nullable Position after,
      int limit) {
    Target found =
        territorial.asked(
            programmes.target(programme, target, asOf, knownAt), region, regions, asOf);
    return counting.inOneView(
        figures ->
            part.isAll()
                ? evidence(figures, found, asOf, knownAt, descending, after, limit)
                : part.rows(figures, found, asOf, knownAt, descending, after, limit));
  }

  /** The same from a view that is open already. */
  static Evidence evidence(
      Figures figures,
      Target target,
      LocalDate asOf,
      @Nullable Instant knownAt,
      boolean descending,
      EvidenceRow.@Nullable Position after,
      int limit) {
    Measurement measurement = Measurement.of(figures, target, knownAt);
    Window window = Window.of(target, asOf);
    if (measurement == null) {
      return new Evidence(List.of(), 0, null, window.to());
    }
    When when = measurement.when(window.from(), window.to());
    List<EvidenceRow> rows =
        measurement.credited(
            figures.evidence(measurement.filter(), when, knownAt, descending, after, limit));
    return new Evidence(
        rows,
        figures.count(measurement.filter(), when, knownAt),
        measurement.fitting(rows.stream().map(EvidenceRow::subjectId).toList(), window.to()),
        window.to());
  }

  /**
   * The figure at the end of every period from the window's start to the day, or to the deadline.
   *
   * @param by length of the periods
   */
  public List<SeriesPoint> series(
      String programme,
      String target,
      SeriesPeriod by,
      RegionsAsOf regions,
      LocalDate asOf,
      @Nullable Instant knownAt) {
    Target found = territorial.asked(programmes.target(programme, target, asOf, knownAt), regions);
    ProgrammeHistory history = programmes.history(programme);
    return counting.inOneView(
        figures ->
            new Series(
                    figures,
                    found,
                    day ->
                        history.on(day, knownAt).flatMap(it -> it.programme().target(found.id())),
                    Window.of(found, asOf),
                    by,
                    knownAt)
                .points());
  }
}
