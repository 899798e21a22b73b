package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
   * @param key the sort keys, the tie-breaker last
   */
  private record Row(
      String subjectType,
      UUID subjectId,
      String kind,
      @Nullable String type,
      String stage,
      Prospect prospect,
      List<?> key) {}

  private record Rows(TargetForecast forecast, List<Row> rows) {}

  /**
   * The same without what is said of the target.
   *
   * @param asOf the day; today where null
   * @param knownAt the moment whose knowledge it rests on; now where null
   */
  public Page<PipelineView.ItemView> items(
      String programme,
      String target,
      RegionsAsOf regions,
      @Nullable LocalDate asOf,
      @Nullable Instant knownAt,
      PageRequest request,
      Locale language) {
    PipelineView page = page(programme, target, regions, asOf, knownAt, request, language);
    return new Page<>(page.items(), page.next(), page.total());
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

  private static List<Row> rows(
      Figures figures, TargetForecast forecast, @Nullable Instant knownAt, Slice slice) {
    Target target = forecast.target();
    Measurement measurement = Measurement.of(figures, target, knownAt);
    boolean late = !forecast.asOf().isBefore(target.deadline());
    if (measurement == null || late || target.pipeline() == null) {
      return List.of();
    }
    Track track = Forecaster.track(target);
    return forecast.prospects().isEmpty() || track == null
        ? byDay(figures, measurement, forecast.asOf(), knownAt, slice)
        : byProbability(figures, track, measurement, forecast, knownAt, slice);
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
                    bare("", "", row.on(), null),
                    List.of(row.on(), row.subjectId(), row.occurrence())))
        .toList();
  }

  private static Prospect bare(
      String sort, String stage, LocalDate since, @Nullable Double probability) {
    return new Prospect(new Standing(sort, stage, since, 0), probability, null, null, null);
  }

  private static List<Row> byProbability(
      Figures figures,
      Track track,
      Measurement measurement,
      TargetForecast forecast,
      @Nullable Instant knownAt,
      Slice slice) {
    Comparator<Prospect> order =
        slice.descending() ? Forecaster.LIKELIEST : Forecaster.LIKELIEST.reversed();
    Prospect last = slice.fromStart() ? null : last(slice);
    UUID lastId = slice.fromStart() ? null : slice.key(3, UUID::fromString);
    Map<Standing.Key, Prospect> wanted = new LinkedHashMap<>();
    long found = 0;
    for (Prospect prospect : forecast.prospects().stream().sorted(order).toList()) {
      int place = last == null ? 1 : order.compare(prospect, last);
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
        .map(row -> row(track, row, Objects.requireNonNull(wanted.get(row.standing()))))
        .filter(
            row ->
                last == null
                    || lastId == null
                    || order.compare(row.prospect(), last) > 0
                    || row.subjectId().compareTo(lastId) > 0)
        .sorted(Comparator.comparing(Row::prospect, order).thenComparing(Row::subjectId))
        .limit(slice.fetch())
        .toList();
  }

  private static Prospect last(Slice slice) {
    boolean unknown = slice.key(0, text -> text).equals(UNKNOWN);
    Double probability = unknown ? null : slice.key(0, Double::valueOf);
    return bare(
        slice.key(2, text -> text.substring(0, text.indexOf('/'))),
        slice.key(2, text -> text.substring(text.indexOf('/') + 1)),
        slice.key(1, LocalDate::parse),
        probability);
  }

  private static Row row(Track track, PipelineRow row, Prospect prospect) {
    Double probability = prospect.probability();
    Standing standing = prospect.standing();
    return new Row(
        row.subjectType(),
        row.subjectId(),
        row.kind(),
        track.equals(Track.PROJECTS) ? null : standing.sort(),
        standing.stage(),
        prospect,
        List.of(
            probability == null ? UNKNOWN : probability.toString(),
            standing.since(),
            standing.sort() + "/" + standing.stage(),
            row.subjectId()));
  }

  private List<PipelineView.ItemView> described(List<Row> rows, LocalDate day) {
    Map<UUID, SubjectView> subjects = new HashMap<>();
    rows.stream()
        .collect(
            Collectors.groupingBy(
                Row::subjectType, Collectors.mapping(Row::subjectId, Collectors.toSet())))
        .forEach((type, ids) -> subjects.putAll(describers.describe(type, ids, day)));
    List<PipelineView.ItemView> items = new ArrayList<>();
    for (Row row : rows) {
      SubjectView subject = subjects.get(row.subjectId());
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
