package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.Counting;
import org.guiju.counting.Dimension;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.Indicator;
import org.guiju.counting.Mean;
import org.guiju.counting.RecordedFacts;
import org.guiju.counting.Territory;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.WorkType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeasurementTest {

  private static final String CYCLE = "DEVELOPMENT_CYCLE";
  private static final Window YEAR =
      new Window(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), false);

  @Inject RecordedFacts facts;
  @Inject Counting counting;
  @Inject Programmes programmes;

  private final String region = "M" + UUID.randomUUID().toString().substring(0, 6);

  private void put(Fact fact) {
    FactSet set = new FactSet("TEST", UUID.randomUUID(), List.of(fact));
    QuarkusTransaction.requiringNew()
        .run(() -> facts.replace(List.of(set), Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static FactBuilder taking(String months) {
    return FactBuilder.of(CYCLE, Kind.NATIONAL, "2021-02-01").worth(months);
  }

  @Test
  void meanBesideAnotherIsThatOfTheTagThatItNames() {
    put(taking("30").in(region));
    put(taking("10").tagged("ORIGINAL").in(region));
    Target target = beside(programmes.target("CN-2021", "N2").in(region, null));
    Figure figure =
        counting.inOneView(figures -> Measurement.of(figures, target, null).figure(YEAR));
    assertThat(figure.mean().n()).isEqualTo(2);
    assertThat(figure.alternatives())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.mean().n()).isEqualTo(1);
              assertThat(it.mean().mean()).isEqualByComparingTo("10");
            });
  }

  @Test
  void meansOfGroupsAreTakenWithTheDivisionsAskedFor() {
    String come = "C" + region.substring(1);
    put(taking("10").as(WorkType.NEW).in(region));
    put(taking("20").as(WorkType.NEW).in(come));
    put(taking("40").in(come));
    Target target =
        programmes
            .target("CN-2021", "N2")
            .in(region, new Territory(Set.of(), Set.of(come), Set.of()));
    Map<String, Mean> means =
        counting.inOneView(
            figures ->
                Measurement.of(figures, target, null)
                    .means(Dimension.WORK_TYPE, YEAR.from(), YEAR.to()));
    assertThat(means).containsOnlyKeys("", "NEW");
    assertThat(means.get("NEW").mean()).isEqualByComparingTo("15");
    assertThat(means.get("").mean()).isEqualByComparingTo("40");
  }

  /** The same, with what is marked as original beside it. */
  private static Target beside(Target target) {
    Indicator cycle = target.indicator();
    return new Target(
        target.id(),
        target.name(),
        target.sources(),
        new Indicator(
            cycle.code(),
            cycle.name(),
            cycle.shape(),
            cycle.measure(),
            cycle.of(),
            cycle.distinct(),
            cycle.pipeline(),
            cycle.leadsTo(),
            cycle.unit(),
            cycle.filters(),
            cycle.rule(),
            cycle.options(),
            cycle.together(),
            List.of(
                new Indicator.Alternative(
                    "MARKED", new Text("原创的", "original"), CYCLE, false, "ORIGINAL")),
            cycle.needs()),
        target.filters(),
        target.types(),
        target.region(),
        target.comparator(),
        target.value(),
        target.upper(),
        target.unit(),
        target.windowStart(),
        target.windowStartIsAssumption(),
        target.deadline(),
        target.deadlineStated(),
        target.comparatorImplied(),
        target.newOnly(),
        target.overlaps(),
        target.chosen(),
        target.note(),
        target.departments(),
        target.parts(),
        target.partOf(),
        target.credit(),
        target.territory());
  }

  @Test
  void aSeriesExpectsNothingOfADayOnWhichAnotherFigureWasAskedFor() {
    Target target = programmes.target("XIAMEN-2022", "XM1").in(region, null);
    Target before = programmes.target("CN-2021", "N2");
    Window window = new Window(YEAR.from(), YEAR.to().plusYears(1), false);
    List<SeriesPoint> points =
        counting.inOneView(
            figures ->
                new Series(
                        figures,
                        target,
                        day -> Optional.of(day.isAfter(YEAR.to()) ? target : before),
                        window,
                        SeriesPeriod.YEAR,
                        null)
                    .points());
    assertThat(points).hasSize(2);
    assertThat(points.getFirst().expected()).isNull();
    assertThat(points.getLast().expected()).isNotNull();
  }
}
