package org.guiju.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.Beside;
import org.guiju.counting.EvidenceRow;
import org.guiju.counting.Fact;
import org.guiju.counting.Figures;
import org.guiju.counting.Filter;
import org.guiju.counting.Indicator;
import org.guiju.counting.Shape;
import org.guiju.counting.When;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of evidence are asked for.
 *
 * @param fits for a ratio, those that fit or those that do not; null for both
 * @param alternative name of a measure reported beside the figure, whose rows are asked for; null
 *     for those of the figure
 */
record EvidencePart(@Nullable Boolean fits, @Nullable String alternative) {

  boolean isAll() {
    return fits == null && alternative == null;
  }

  ProgressService.Evidence rows(
      Figures figures,
      Target target,
      LocalDate asOf,
      @Nullable Instant knownAt,
      boolean descending,
      EvidenceRow.@Nullable Position after,
      int limit) {
    boolean ratio = target.shape() == Shape.RATIO;
    if (fits != null && (!ratio || alternative != null)) {
      throw DomainException.invalid(
          "fits",
          "NO_RATIO",
          new Text("fits 只用于比率本身。", "fits belongs to a ratio, and not to what is beside it."));
    }
    Indicator.Alternative beside = alternative == null ? null : named(target);
    Measurement measurement = Measurement.of(figures, target, knownAt);
    Window window = Window.of(target, asOf);
    if (measurement == null) {
      return new ProgressService.Evidence(List.of(), 0, null, window.to());
    }
    if (beside != null) {
      Filter filter = measurement.beside(beside);
      When when = measurement.when(beside.measure(), window);
      return new ProgressService.Evidence(
          measurement.credited(figures.evidence(filter, when, knownAt, descending, after, limit)),
          figures.count(filter, when, knownAt),
          null,
          window.to());
    }
    Filter filter = measurement.filter();
    When when = measurement.when(window.from(), window.to());
    Beside fitting =
        new Beside(
            Filter.of(target.measure(), Fact.WORLD),
            new When.On(window.to()),
            Boolean.TRUE.equals(fits));
    List<EvidenceRow> rows =
        measurement.credited(
            figures.evidence(filter, when, fitting, knownAt, descending, after, limit));
    Set<UUID> subjects = rows.stream().map(EvidenceRow::subjectId).collect(Collectors.toSet());
    return new ProgressService.Evidence(
        rows,
        figures.count(filter, when, fitting, knownAt),
        Boolean.TRUE.equals(fits) ? subjects : Set.of(),
        window.to());
  }

  private Indicator.Alternative named(Target target) {
    List<Indicator.Alternative> known = target.indicator().alternatives();
    return known.stream()
        .filter(it -> it.name().equals(alternative))
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "alternative",
                    "ALTERNATIVE_UNKNOWN",
                    new Text("可取：%s。", "It can be one of: %s.")
                        .with(
                            known.stream()
                                .map(Indicator.Alternative::name)
                                .collect(Collectors.joining(", ")))));
  }
}
