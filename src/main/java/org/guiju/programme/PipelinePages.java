package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.guiju.counting.Counting;
import org.guiju.counting.Describers;
import org.guiju.counting.EvidenceRow;
import org.guiju.counting.Figures;
import org.guiju.counting.PipelineRow;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.Standing;
import org.guiju.counting.SubjectView;
import org.guiju.counting.Track;
import org.guiju.counting.When;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.time.LegalDay;
import org.guiju.programme.TargetForecast.Prospect;
import org.jspecify.annotations.Nullable;

/** What is under way for a target, page by page. */
@ApplicationScoped
public class PipelinePages {

  private static final Listing PIPELINE = Listing.of("pipeline", "-probability");
  private static final String UNKNOWN = "-";
  private static final int DECIMALS = 4;

  private final ProgrammeBook programmes;
  private final ForecastService forecasts;
  private final Counting counting;
  private final Describers describers;
  private final Territorial territorial;
  private final LegalDay legalDay;

  PipelinePages(
      ProgrammeBook programmes,
      ForecastService forecasts,
      Counting counting,
      Describers describers,
      Territorial territorial,
      LegalDay legalDay) {
    this.programmes = programmes;
    this.territorial = territorial;
    this.forecasts = forecasts;
    this.counting = counting;
    this.describers = describers;
    this.legalDay = legalDay;
  }

  /**
   * Something under way.
   *
   * @param kind empty where there is none
   * @param stage in which it stands; empty where it has none
   * @param occurrence which of several of the subject; null where it stands by its probability
   */
  private record Row(
      String subjectType,
      UUID subjectId,
      String kind,
      @Nullable String type,
      String stage,
      @Nullable String occurrence,
      Prospect prospect) {

    Describers.Named named() {
      return new Describers.Named(subjectType, subjectId, occurrence);
    }

    /** The sort keys, the tie-breaker last. */
    List<?> key() {
      Standing standing = prospect.standing();
      if (occurrence != null) {
        return List.of(standing.since(), subjectId, occurrence);
      }
      Double probability = prospect.probability();
      return List.of(
          probability == null ? UNKNOWN : probability.toString(),
          standing.since(),
          standing.sort() + "/" + standing.stage(),
          subjectId);
    }
  }

  private record Rows(TargetForecast forecast, List<Row> rows) {}

  /**
   * All of it for one reader, who takes part after part within one transaction. How things stand
   * and what is to be expected of them is read once, with the first part; what is kept of it until
   * the last are ids. A counted request is answered with the number alone, which takes no forecast.
   *
   * @param knownAt the moment whose knowledge it rests on; now where null
   */
  public Function<PageRequest, Page<PipelineView.ItemView>> parts(
      String programme,
      String target,
      RegionsAsOf regions,
      LocalDate asOf,
      @Nullable Instant knownAt) {
    Target found = territorial.asked(programmes.target(programme, target, asOf, knownAt), regions);
    return new Parts(programme, found, asOf, knownAt);
  }

  /** Reads part after part. */
  private final class Parts implements Function<PageRequest, Page<PipelineView.ItemView>> {

    private final String programme;
    private final Target target;
    private final LocalDate day;
    private final @Nullable Instant knownAt;
    private @Nullable List<Row> all;

    Parts(String programme, Target target, LocalDate day, @Nullable Instant knownAt) {
      this.programme = programme;
      this.target = target;
      this.day = day;
      this.knownAt = knownAt;
    }

    @Override
    public Page<PipelineView.ItemView> apply(PageRequest request) {
      Slice slice = PIPELINE.open(request, programme, target.id(), target.regions(), day, knownAt);
      if (slice.counted()) {
        return new Page<>(List.of(), null, counting.inOneView(this::count));
      }
      List<Row> rows = counting.inOneView(figures -> part(figures, slice));
      Page<Row> page = slice.page(rows, Row::key, row -> row, () -> 0);
      return new Page<>(described(page.items(), day), page.next(), null);
    }

    private Long count(Figures figures) {
      Measurement measurement = underWay(figures, target, day, knownAt);
      return measurement == null
          ? 0L
          : figures.count(measurement.pipeline(), new When.On(day), knownAt);
    }

    private List<Row> part(Figures figures, Slice slice) {
      Measurement measurement = underWay(figures, target, day, knownAt);
      if (measurement == null) {
        return List.of();
      }
      Comparator<Row> order = order(slice);
      List<Row> rows = all;
      if (rows == null) {
        rows = byProbability(figures, measurement, order);
        all = rows;
      }
      if (rows.isEmpty()) {
        return byDay(figures, measurement, day, knownAt, slice);
      }
      int from = slice.fromStart() ? 0 : after(rows, last(slice), order);
      return rows.subList(from, Math.min(rows.size(), from + slice.fetch()));
    }

    /** None where nothing is to be expected of what is under way. */
    private List<Row> byProbability(
        Figures figures, Measurement measurement, Comparator<Row> order) {
      TargetForecast forecast = forecasts.forecast(figures, programme, target, day, knownAt);
      Map<Standing.Key, Prospect> prospects = new HashMap<>();
      forecast.prospects().forEach(it -> prospects.put(it.standing().key(), it));
      List<Row> rows = new ArrayList<>();
      Course course = Course.of(target);
      if (course != null && !prospects.isEmpty()) {
        figures
            .standing(course.track(), measurement.pipeline(), day, knownAt, null)
            .forEach(row -> rows.add(row(row, prospects)));
        rows.sort(order);
      }
      return rows;
    }

    private static int after(List<Row> rows, Row last, Comparator<Row> order) {
      int place = Collections.binarySearch(rows, last, order);
      return place < 0 ? -place - 1 : place + 1;
    }
  }

  PipelineView page(
      String programme,
      String target,
      RegionsAsOf regions,
      @Nullable LocalDate asOf,
      @Nullable Instant knownAt,
      PageRequest request,
      Locale language) {
    Slice slice = PIPELINE.open(request, programme, target, regions, asOf, knownAt);
    LocalDate day = asOf == null ? legalDay.today() : asOf;
    Target found = territorial.asked(programmes.target(programme, target, day, knownAt), regions);
    Rows rows =
        counting.inOneView(
            figures -> {
              TargetForecast it = forecasts.forecast(figures, programme, found, day, knownAt);
              return new Rows(it, rows(figures, it, knownAt, slice));
            });
    Long all = day.isBefore(found.deadline()) ? rows.forecast().inPipeline() : null;
    Page<Row> page = slice.page(rows.rows(), Row::key, row -> row, () -> all == null ? 0 : all);
    return PipelineView.of(
        rows.forecast(), described(page.items(), day), page.next(), page.total(), language);
  }

  /** What is counted of it; null where nothing can be under way on the day. */
  private static @Nullable Measurement underWay(
      Figures figures, Target target, LocalDate day, @Nullable Instant knownAt) {
    return target.pipeline() == null || !day.isBefore(target.deadline())
        ? null
        : Measurement.of(figures, target, knownAt);
  }

  private static List<Row> rows(
      Figures figures, TargetForecast forecast, @Nullable Instant knownAt, Slice slice) {
    Measurement measurement = underWay(figures, forecast.target(), forecast.asOf(), knownAt);
    if (measurement == null) {
      return List.of();
    }
    Course course = Course.of(forecast.target());
    return forecast.prospects().isEmpty() || course == null
        ? byDay(figures, measurement, forecast.asOf(), knownAt, slice)
        : byProbability(figures, course.track(), measurement, forecast, knownAt, slice);
  }

  /** Without probabilities: in the order in which they came. */
  private static List<Row> byDay(
      Figures figures,
      Measurement measurement,
      LocalDate day,
      @Nullable Instant knownAt,
      Slice slice) {
    EvidenceRow.Position after =
        slice.fromStart()
            ? null
            : new EvidenceRow.Position(
                slice.key(0, LocalDate::parse),
                slice.key(1, UUID::fromString),
                slice.key(2, text -> text));
    return figures
        .evidence(
            measurement.pipeline(),
            new When.On(day),
            knownAt,
            !slice.descending(),
            after,
            slice.fetch())
        .stream()
        .map(
            row ->
                new Row(
                    row.subjectType(),
                    row.subjectId(),
                    Objects.requireNonNullElse(row.kind(), ""),
                    row.type(),
                    Objects.requireNonNullElse(row.stage(), ""),
                    row.occurrence(),
                    bare("", "", row.on(), null)))
        .toList();
  }

  private static Prospect bare(
      String sort, String stage, LocalDate since, @Nullable Double probability) {
    return new Prospect(new Standing(sort, stage, since, 0), probability, null, null, null);
  }

  /** The likeliest first or last; those that are alike by their ids. */
  private static Comparator<Row> order(Slice slice) {
    return Comparator.comparing(Row::prospect, prospects(slice)).thenComparing(Row::subjectId);
  }

  private static Comparator<Prospect> prospects(Slice slice) {
    return slice.descending() ? Forecaster.LIKELIEST : Forecaster.LIKELIEST.reversed();
  }

  private static List<Row> byProbability(
      Figures figures,
      Track track,
      Measurement measurement,
      TargetForecast forecast,
      @Nullable Instant knownAt,
      Slice slice) {
    Comparator<Prospect> order = prospects(slice);
    Row last = slice.fromStart() ? null : last(slice);
    Map<Standing.Key, Prospect> wanted = new LinkedHashMap<>();
    long found = 0;
    for (Prospect prospect : forecast.prospects().stream().sorted(order).toList()) {
      int place = last == null ? 1 : order.compare(prospect, last.prospect());
      if (place >= 0 && found < slice.fetch()) {
        wanted.put(prospect.standing().key(), prospect);
        found += place == 0 ? 0 : prospect.standing().count();
      }
    }
    if (wanted.isEmpty()) {
      return List.of();
    }
    return figures
        .standing(track, measurement.pipeline(), forecast.asOf(), knownAt, wanted.keySet())
        .stream()
        .map(row -> row(row, wanted))
        .filter(row -> last == null || order(slice).compare(row, last) > 0)
        .sorted(order(slice))
        .limit(slice.fetch())
        .toList();
  }

  private static Row last(Slice slice) {
    boolean unknown = slice.key(0, text -> text).equals(UNKNOWN);
    Double probability = unknown ? null : slice.key(0, Double::valueOf);
    return new Row(
        "",
        slice.key(3, UUID::fromString),
        "",
        null,
        "",
        null,
        bare(
            slice.key(2, text -> text.substring(0, text.indexOf('/'))),
            slice.key(2, text -> text.substring(text.indexOf('/') + 1)),
            slice.key(1, LocalDate::parse),
            probability));
  }

  private static Row row(PipelineRow row, Map<Standing.Key, Prospect> prospects) {
    Prospect prospect = Objects.requireNonNull(prospects.get(row.standing()));
    Standing standing = prospect.standing();
    return new Row(
        row.subjectType(),
        row.subjectId(),
        row.kind(),
        known(row.type()),
        standing.stage(),
        null,
        prospect);
  }

  private List<PipelineView.ItemView> described(List<Row> rows, LocalDate day) {
    Map<Describers.Named, SubjectView> names =
        describers.describe(rows.stream().map(Row::named).toList(), day);
    List<PipelineView.ItemView> items = new ArrayList<>();
    for (Row row : rows) {
      SubjectView subject = names.get(row.named());
      Prospect prospect = row.prospect();
      Standing standing = prospect.standing();
      Double probability = prospect.probability();
      items.add(
          new PipelineView.ItemView(
              row.subjectType(),
              row.subjectId(),
              subject == null ? null : subject.number(),
              subject == null ? null : subject.titleZh(),
              subject == null ? null : subject.titleEn(),
              subject == null ? null : subject.link(),
              known(row.kind()),
              row.type(),
              known(row.stage()),
              standing.since(),
              prospect.median(),
              probability == null
                  ? null
                  : BigDecimal.valueOf(probability).setScale(DECIMALS, RoundingMode.HALF_UP),
              prospect.n()));
    }
    return items;
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
