package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guiju.counting.Beginning;
import org.guiju.counting.Figures;
import org.guiju.counting.PipelineRow;
import org.guiju.counting.Ratio;
import org.guiju.counting.Standing;
import org.guiju.programme.Outlook.Cycles;
import org.guiju.programme.TargetForecast.Prospect;
import org.jspecify.annotations.Nullable;

/** What a figure comes to when what is under way for it goes on as others did. */
final class Outlooks {

  private final Figures figures;
  private final Measurement measurement;
  private final Course course;
  private final Window window;
  private final @Nullable Instant knownAt;
  private final @Nullable Ratio seen;
  private final Function<Standing.Key, @Nullable Chances> chances;

  /**
   * Looks ahead from the last day of a window.
   *
   * @param seen how many fit of what came into the denominator before; null where that is of no
   *     account
   * @param chances of what stands so
   */
  Outlooks(
      Figures figures,
      Measurement measurement,
      Course course,
      Window window,
      @Nullable Instant knownAt,
      @Nullable Ratio seen,
      Function<Standing.Key, @Nullable Chances> chances) {
    this.figures = figures;
    this.measurement = measurement;
    this.course = course;
    this.window = window;
    this.knownAt = knownAt;
    this.seen = seen;
    this.chances = chances;
  }

  /** Whether it would say how many fit from fewer than so many. */
  boolean restsOnFewerThan(int minimum) {
    return seen != null && seen.denominator() < minimum;
  }

  /**
   * The outlook.
   *
   * @param prospects of all that is under way, each with a probability
   */
  Outlook of(Figure figure, List<Prospect> prospects) {
    List<Lot> lots = Forecaster.lots(prospects);
    BigDecimal actual = Objects.requireNonNull(figure.actual());
    return switch (course.effect()) {
      case EACH -> Outlook.of(actual, SumOfChances.of(lots));
      case PARTY -> Outlook.of(actual, SumOfChances.of(parties(prospects)));
      case NUMERATOR -> Outlook.of(ratio(figure), SumOfChances.of(lots), 0);
      case DENOMINATOR ->
          Outlook.of(ratio(figure), SumOfChances.of(fitting(lots)), SumOfChances.mean(lots));
      case CYCLE -> Outlook.of(Objects.requireNonNull(figure.mean()), cycles(prospects));
    };
  }

  private static Ratio ratio(Figure figure) {
    return Objects.requireNonNull(figure.ratio());
  }

  private List<Lot> fitting(List<Lot> lots) {
    if (seen == null || seen.denominator() == 0) {
      return List.of();
    }
    double share = (double) seen.numerator() / seen.denominator();
    return lots.stream().map(lot -> new Lot(lot.probability() * share, lot.count())).toList();
  }

  /**
   * Each party that does not count yet, with the probability that at least one of its things will.
   */
  private List<Lot> parties(List<Prospect> prospects) {
    Set<String> counted =
        figures.parties(
            measurement.filter(), measurement.when(window.from(), window.to()), knownAt);
    Map<Standing.Key, Double> probabilities = probabilities(prospects);
    Map<String, Double> none = new TreeMap<>();
    for (PipelineRow row :
        figures.standing(course.track(), measurement.pipeline(), window.to(), knownAt, null)) {
      if (!counted.contains(row.party())) {
        double chance = Objects.requireNonNull(probabilities.get(row.standing()));
        none.merge(row.party(), 1 - chance, (some, other) -> some * other);
      }
    }
    return none.values().stream().map(it -> new Lot(1 - it, 1)).toList();
  }

  private static Map<Standing.Key, Double> probabilities(List<Prospect> prospects) {
    Map<Standing.Key, Double> probabilities = new HashMap<>();
    prospects.forEach(
        it -> probabilities.put(it.standing().key(), Objects.requireNonNull(it.probability())));
    return probabilities;
  }

  /** How long those take in all that are published in time. */
  private List<Cycles> cycles(List<Prospect> prospects) {
    Map<Standing.Key, Double> probabilities = probabilities(prospects);
    LocalDate day = window.to();
    int left = Forecaster.days(day, measurement.deadline());
    Map<Standing.Key, Optional<Chances.Remaining>> remaining = new HashMap<>();
    List<Cycles> cycles = new ArrayList<>();
    for (Beginning begun :
        figures.beginnings(course.track(), measurement.pipeline(), day, knownAt)) {
      double probability = Objects.requireNonNull(probabilities.get(begun.standing()));
      if (probability > 0) {
        Lot lot = new Lot(probability, begun.count());
        long past = ChronoUnit.DAYS.between(begun.on(), day);
        remaining
            .computeIfAbsent(begun.standing(), standing -> remaining(standing, left))
            .ifPresent(it -> cycles.add(Cycles.of(lot, past, it)));
      }
    }
    return cycles;
  }

  private Optional<Chances.Remaining> remaining(Standing.Key standing, int left) {
    return Optional.ofNullable(chances.apply(standing)).map(those -> those.remaining(left));
  }
}
