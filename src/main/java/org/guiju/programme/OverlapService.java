package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guiju.counting.Beside;
import org.guiju.counting.Counting;
import org.guiju.counting.Describers;
import org.guiju.counting.EvidenceRow;
import org.guiju.counting.EvidenceView;
import org.guiju.counting.Figures;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.When;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** Lists what targets that may count the same things share. */
@ApplicationScoped
class OverlapService {

  private static final Listing SHARED = Listing.of("overlap", "date");

  private final ProgrammeBook programmes;
  private final Counting counting;
  private final Describers describers;
  private final Territorial territorial;
  private final LegalDay legalDay;

  OverlapService(
      ProgrammeBook programmes,
      Counting counting,
      Describers describers,
      Territorial territorial,
      LegalDay legalDay) {
    this.programmes = programmes;
    this.counting = counting;
    this.describers = describers;
    this.territorial = territorial;
    this.legalDay = legalDay;
  }

  /** How much it shares with each target that it names, or that names it. */
  List<Overlap> overlaps(
      String programme,
      String id,
      RegionsAsOf regions,
      LocalDate day,
      @Nullable Instant knownAt,
      Locale language) {
    Territorial.Asked as = territorial.as(regions);
    Target target = as.of(programmes.target(programme, id, day, knownAt));
    String query =
        "?asOf="
            + day
            + (knownAt == null ? "" : "&knownAt=" + knownAt)
            + (regions == RegionsAsOf.THEN ? "" : "&regions=" + regions);
    List<Other> others = others(programme, target, day, knownAt);
    return counting.inOneView(
        figures ->
            others.stream()
                .map(
                    other ->
                        new Pair(figures, target, as.of(other.target()), day, knownAt)
                            .overlap(programme, other.programme(), query, language))
                .toList());
  }

  /** The rows that a target shares with another one, whether or not a document says so. */
  Page<EvidenceView> items(
      String programme,
      String id,
      String otherProgramme,
      String otherId,
      RegionsAsOf regions,
      LocalDate day,
      @Nullable Instant knownAt,
      PageRequest request) {
    Territorial.Asked as = territorial.as(regions);
    Target target = as.of(programmes.target(programme, id, day, knownAt));
    Target other = as.of(programmes.target(otherProgramme, otherId, day, knownAt));
    Slice slice =
        SHARED.open(request, programme, id, otherProgramme, otherId, regions, day, knownAt);
    Shared shared =
        counting.inOneView(figures -> new Pair(figures, target, other, day, knownAt).page(slice));
    Page<EvidenceRow> page =
        slice.page(
            shared.rows(),
            row -> List.of(row.on(), row.subjectId(), row.occurrence()),
            row -> row,
            shared::total);
    return new Page<>(describers.describe(page.items(), day), page.next(), shared.total());
  }

  /** Another target, and the code of its document. */
  private record Other(String programme, Target target) {}

  LocalDate day(@Nullable LocalDate asOf) {
    return asOf == null ? legalDay.today() : asOf;
  }

  private List<Other> others(
      String programme, Target target, LocalDate day, @Nullable Instant knownAt) {
    Map<String, Other> others = new LinkedHashMap<>();
    for (String name : target.overlaps()) {
      int slash = name.indexOf('/');
      String code = slash < 0 ? programme : name.substring(0, slash);
      programmes
          .find(code)
          .flatMap(history -> history.on(day, knownAt))
          .flatMap(version -> version.programme().target(name.substring(slash + 1)))
          .ifPresent(other -> add(others, new Other(code, other)));
    }
    for (Programme document : programmes.all(day, knownAt)) {
      for (Target other : document.targets()) {
        boolean names =
            other.overlaps().stream()
                .anyMatch(
                    name ->
                        name.indexOf('/') < 0
                            ? document.code().equals(programme) && target.isKnownAs(name)
                            : name.equals(programme + "/" + target.id()));
        if (names) {
          add(others, new Other(document.code(), other));
        }
      }
    }
    return new ArrayList<>(others.values());
  }

  private static void add(Map<String, Other> others, Other other) {
    others.putIfAbsent(other.programme() + "/" + other.target().id(), other);
  }

  private record Shared(List<EvidenceRow> rows, long total) {}

  /** Two targets on a day, in one view. */
  private static final class Pair {

    private final Figures figures;
    private final Target target;
    private final Target against;
    private final @Nullable Measurement own;
    private final @Nullable Measurement other;
    private final Window window;
    private final Window otherWindow;
    private final @Nullable Instant knownAt;

    Pair(Figures figures, Target target, Target other, LocalDate day, @Nullable Instant knownAt) {
      this.figures = figures;
      this.target = target;
      this.against = other;
      this.own = Measurement.of(figures, target, knownAt);
      this.other = Measurement.of(figures, other, knownAt);
      this.window = Window.of(target, day);
      this.otherWindow = Window.of(other, day);
      this.knownAt = knownAt;
    }

    private static When when(Measurement measurement, Window window) {
      return measurement.when(window.from(), window.to());
    }

    private Beside beside(Measurement measurement) {
      return new Beside(measurement.filter(), when(measurement, otherWindow), true);
    }

    private long count(@Nullable Measurement measurement, Window of) {
      return measurement == null
          ? 0
          : figures.count(measurement.filter(), when(measurement, of), knownAt);
    }

    Overlap overlap(String programme, String otherProgramme, String query, Locale language) {
      return new Overlap(
          otherProgramme,
          against.id(),
          against.name().in(language),
          !otherProgramme.equals(programme),
          target.regions(),
          count(own, window),
          count(other, otherWindow),
          own == null || other == null
              ? null
              : (Long) figures.count(own.filter(), when(own, window), beside(other), knownAt),
          other == null ? null : other.figure(otherWindow).actual(),
          "/api/v1/programmes/%s/targets/%s/overlaps/%s/%s%s"
              .formatted(programme, target.id(), otherProgramme, against.id(), query));
    }

    Shared page(Slice slice) {
      if (own == null || other == null) {
        return new Shared(List.of(), 0);
      }
      EvidenceRow.Position after =
          slice.fromStart()
              ? null
              : new EvidenceRow.Position(
                  slice.key(0, LocalDate::parse),
                  slice.key(1, UUID::fromString),
                  slice.key(2, text -> text));
      When when = when(own, window);
      return new Shared(
          own.credited(
              figures.evidence(
                  own.filter(),
                  when,
                  beside(other),
                  knownAt,
                  slice.descending(),
                  after,
                  slice.fetch())),
          figures.count(own.filter(), when, beside(other), knownAt));
    }
  }
}
