package org.guiju.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guiju.counting.DerivedTags;
import org.guiju.counting.Dimension;
import org.guiju.counting.EvidenceRow;
import org.guiju.counting.FieldCut;
import org.guiju.counting.FieldSource;
import org.guiju.counting.Figures;
import org.guiju.counting.Filter;
import org.guiju.counting.Group;
import org.guiju.counting.Indicator;
import org.guiju.counting.Mean;
import org.guiju.counting.Ratio;
import org.guiju.counting.Shape;
import org.guiju.counting.Tally;
import org.guiju.counting.When;
import org.jspecify.annotations.Nullable;

/** Counts what a target asks for. */
final class Measurement {

  private final Figures figures;
  private final Target target;
  private final String measure;
  private final @Nullable String of;
  private final Filter filter;
  private final @Nullable Instant knownAt;

  private Measurement(Figures figures, Target target, @Nullable Instant knownAt) {
    Indicator indicator = target.indicator();
    this.figures = figures;
    this.target = target;
    this.measure = target.measure();
    this.of = indicator.of(target.chosen());
    this.knownAt = knownAt;
    Indicator.Dated dated = target.dated();
    Filter counted =
        target
            .counted()
            .filter(counted(), target.region())
            .and(indicator.also(target.chosen()))
            .without(indicator.without(target.chosen()))
            .datedBy(dated == null ? null : dated.by())
            .in(target.territory());
    Set<String> types = target.countedTypes();
    this.filter =
        (types.isEmpty() ? counted : counted.ofTypes(types))
            .distinct(target.distinct())
            .newcomers(target.newcomers());
  }

  /**
   * What the target counts on the days; null where it rests on registers in which nothing of its
   * sorts is entered yet in its region, or on a mark that nobody may have set: no data is not
   * nought.
   */
  static @Nullable Measurement of(Figures figures, Target target, @Nullable Instant knownAt) {
    Measurement measurement = new Measurement(figures, target, knownAt);
    boolean resting = !target.indicator().needs().isEmpty();
    return measurement.unmarked() || (resting && measurement.nothingEntered()) ? null : measurement;
  }

  /**
   * What the target counts of a whole of which something is entered: where nothing is of its own
   * sorts, that is nought; null where it rests on a mark that nobody may have set.
   */
  static @Nullable Measurement part(Figures figures, Target target, @Nullable Instant knownAt) {
    Measurement measurement = new Measurement(figures, target, knownAt);
    return measurement.unmarked() ? null : measurement;
  }

  /** The measure whose facts are the evidence: for a ratio those of its denominator. */
  private String counted() {
    return shape() == Shape.RATIO ? Objects.requireNonNull(of) : measure;
  }

  /** Neither anything that counts, nor anything under way. */
  private boolean nothingEntered() {
    String underWay = target.pipeline();
    return figures.isEmpty(entered(of == null ? measure : of), knownAt)
        && (underWay == null || figures.isEmpty(entered(underWay), knownAt));
  }

  /**
   * Whether it asks for a mark that nothing of the region carries on any day, be it under way or
   * counted: nobody may have set it, so that nought would say too much.
   */
  private boolean unmarked() {
    return !filter.tag().isEmpty()
        && !DerivedTags.contains(filter.tag())
        && figures.isEmpty(marked(), knownAt)
        && (target.pipeline() == null
            || figures.isEmpty(marked().withMeasure(target.pipeline()), knownAt));
  }

  private Filter marked() {
    return filter.ofAnything().in(target.territory());
  }

  /** What is entered in the region of the sorts counted, whatever else is asked of it. */
  private Filter entered(String one) {
    return Filter.of(one, target.region()).ofTypes(filter.types()).in(target.territory());
  }

  private Shape shape() {
    return target.shape();
  }

  Filter filter() {
    return filter;
  }

  LocalDate deadline() {
    return target.deadline();
  }

  /** The days whose facts make up the figure. */
  When when(LocalDate from, LocalDate to) {
    return figures.isStock(filter.measure()) ? new When.On(to) : new When.Within(from, to);
  }

  Figure figure(Window window) {
    When when = when(window.from(), window.to());
    Tally tally = figures.tally(filter, when, knownAt);
    Long pipeline = pipeline(window.to());
    return switch (shape()) {
      case MEAN -> meanFigure(window, tally, pipeline);
      case RATIO -> {
        Ratio ratio = ratio(window.from(), window.to());
        Ratio recent = ratio(yearBefore(window), window.to());
        yield new Figure(
            ratio.percent(),
            BigDecimal.ZERO,
            recent.percent(),
            tally,
            null,
            alternatives(window),
            pipeline,
            ratio,
            null);
      }
      default ->
          divided(
              when,
              tally,
              new Figure(
                  BigDecimal.valueOf(tally.total()),
                  baseline(window),
                  null,
                  tally,
                  null,
                  alternatives(window),
                  pipeline,
                  null,
                  of == null
                      ? null
                      : figures.count(filter.withMeasure(of), new When.On(window.to()), knownAt)));
    };
  }

  private Figure divided(When when, Tally tally, Figure figure) {
    if (target.credit() != Credit.SHARES) {
      return figure;
    }
    Fraction own = sums(when, List.of(), key -> "").getOrDefault("", Fraction.ZERO);
    return figure.divided(own.decimal(rounding()), Shares.of(tally.total(), own));
  }

  /** So that a value is not said to be reached that is not. */
  RoundingMode rounding() {
    return target.comparator() == Comparator.LE ? RoundingMode.CEILING : RoundingMode.FLOOR;
  }

  /**
   * What is credited by groups.
   *
   * @param by what to group by, one dimension at most
   * @param name of a group by its key
   */
  Map<String, Fraction> sums(When when, List<Dimension> by, UnaryOperator<String> name) {
    boolean divided = target.credit() == Credit.SHARES;
    List<Dimension> all = new ArrayList<>(by);
    if (divided) {
      all.add(Dimension.SHARE);
    }
    Map<String, Fraction> sums = new LinkedHashMap<>();
    for (Group group : figures.groups(filter, when, knownAt, all, Integer.MAX_VALUE)) {
      Fraction one = Fraction.read(divided ? group.key().getLast() : "");
      sums.merge(
          name.apply(by.isEmpty() ? "" : group.key().getFirst()),
          one.times(group.count()),
          Fraction::plus);
    }
    return sums;
  }

  /** The rows as they are credited: each whole, or with its share. */
  List<EvidenceRow> credited(List<EvidenceRow> rows) {
    return target.credit() == Credit.SHARES ? rows : rows.stream().map(EvidenceRow::whole).toList();
  }

  private Figure meanFigure(Window window, Tally tally, @Nullable Long pipeline) {
    Mean mean = mean(window.from(), window.to());
    return new Figure(
        mean.mean(),
        BigDecimal.ZERO,
        mean(yearBefore(window), window.to()).mean(),
        tally,
        mean,
        alternatives(window),
        pipeline,
        null,
        null);
  }

  private static LocalDate yearBefore(Window window) {
    return window.to().minusYears(1).plusDays(1);
  }

  /** For a ratio, how many fit of how many; what it is of is a flow or a stock. */
  Ratio ratio(LocalDate from, LocalDate to) {
    return figures.ratio(filter, when(from, to), measure, to, knownAt);
  }

  /** The same by the values of an attribute; the empty text where it is absent. */
  Map<String, Ratio> ratios(Dimension by, LocalDate from, LocalDate to) {
    return figures.ratios(by, filter, when(from, to), measure, to, knownAt);
  }

  /** The same by the fields of the subjects; the empty text for those without a label. */
  Map<String, Ratio> ratios(FieldCut cut, List<FieldSource> sources, LocalDate from, LocalDate to) {
    return figures.ratios(cut, sources, filter, when(from, to), measure, to, knownAt);
  }

  /** Those of the subjects that fit, for a ratio; null for all else. */
  @Nullable Set<UUID> fitting(Collection<UUID> subjects, LocalDate on) {
    return shape() == Shape.RATIO ? figures.among(subjects, measure, on, knownAt) : null;
  }

  /** For a stock, what there was on the eve of the window. */
  BigDecimal baseline(Window window) {
    return figures.isStock(filter.measure())
        ? BigDecimal.valueOf(
            figures.count(filter, new When.On(window.from().minusDays(1)), knownAt))
        : BigDecimal.ZERO;
  }

  Mean mean(LocalDate from, LocalDate to) {
    return mean(filter.withMeasure(measure), from, to);
  }

  /** The same by the values of an attribute; the empty text where it is absent. */
  Map<String, Mean> means(Dimension by, LocalDate from, LocalDate to) {
    return figures.means(
        by, filter.withMeasure(measure), new When.Within(from, to), target.value(), knownAt);
  }

  private Mean mean(Filter counted, LocalDate from, LocalDate to) {
    return figures.mean(counted, new When.Within(from, to), target.value(), knownAt);
  }

  private List<TargetProgress.Alternative> alternatives(Window window) {
    return target.indicator().alternatives().stream()
        .filter(it -> it.distinct() || !it.measure().equals(measure) || isOtherwiseTagged(it))
        .map(alternative -> alternative(alternative, window))
        .toList();
  }

  private TargetProgress.Alternative alternative(Indicator.Alternative it, Window window) {
    if (shape() == Shape.MEAN) {
      return new TargetProgress.Alternative(
          it.name(), it.text(), mean(beside(it), window.from(), window.to()));
    }
    long count = figures.count(beside(it), when(it.measure(), window), knownAt);
    return new TargetProgress.Alternative(
        it.name(), it.text(), new Mean(count, BigDecimal.valueOf(count), null, 0));
  }

  private boolean isOtherwiseTagged(Indicator.Alternative it) {
    return !it.tag().isEmpty() && !it.tag().equals(filter.tag());
  }

  /** What a measure reported beside the figure counts. */
  Filter beside(Indicator.Alternative it) {
    boolean asChosen = target.distinct() && !target.indicator().distinct();
    Filter beside = filter.withMeasure(it.measure()).distinct(it.distinct() || asChosen);
    return isOtherwiseTagged(it) ? beside.tagged(it.tag()) : beside;
  }

  /** The days whose facts of a measure count. */
  When when(String other, Window window) {
    return figures.isStock(other)
        ? new When.On(window.to())
        : new When.Within(window.from(), window.to());
  }

  private @Nullable Long pipeline(LocalDate day) {
    return target.pipeline() == null ? null : figures.count(pipeline(), new When.On(day), knownAt);
  }

  /**
   * What is under way; only for an indicator that says by what it is counted. Where things count on
   * another day than their own, they are under way until then.
   */
  Filter pipeline() {
    Filter underWay =
        filter.withMeasure(Objects.requireNonNull(target.pipeline())).distinct(false).datedBy(null);
    Indicator.Dated dated = target.dated();
    if (dated == null) {
      return underWay;
    }
    Set<String> come = new HashSet<>(filter.also());
    come.add(measure);
    Set<String> without = new HashSet<>(filter.without());
    without.add(dated.by());
    without.addAll(dated.ended());
    return underWay.and(come).without(without);
  }
}
