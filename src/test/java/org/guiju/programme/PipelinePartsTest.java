package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.guiju.counting.Counting;
import org.guiju.counting.Describers;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.Figures;
import org.guiju.counting.RecordedFacts;
import org.guiju.counting.RegionsAsOf;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever takes all that is under way has the forecast made once, however many parts it comes in.
 */
@QuarkusTest
class PipelinePartsTest {

  private static final LocalDate DAY = LocalDate.parse("1954-07-01");
  private static final Instant LEARNED = Instant.parse("2026-01-01T00:00:00Z");

  @Inject RecordedFacts store;
  @Inject ProgrammeBook programmes;
  @Inject Counting counting;
  @Inject ForecastConfig config;
  @Inject Describers describers;
  @Inject Territorial territorial;
  @Inject LegalDay legalDay;

  private final AtomicInteger made = new AtomicInteger();

  private PipelinePages pages() {
    ForecastService forecasts =
        new ForecastService(programmes, counting, config, territorial, legalDay) {
          @Override
          TargetForecast forecast(
              Figures figures, String programme, Target target, LocalDate asOf, Instant knownAt) {
            made.incrementAndGet();
            return super.forecast(figures, programme, target, asOf, knownAt);
          }
        };
    return new PipelinePages(programmes, forecasts, counting, describers, territorial, legalDay);
  }

  /** Projects that wait since some days, some of them alike, beside a few that went through. */
  private void put(Kind kind, String region) {
    List<FactSet> sets = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String on = DAY.minusDays(700).toString();
      String end = DAY.minusDays(600 - 40L * i).toString();
      sets.add(
          new FactSet(
              "TEST",
              UUID.randomUUID(),
              List.of(
                  FactBuilder.of("STAGE_ENTERED", kind, on)
                      .occurring("0")
                      .entering("30.00", null)
                      .in(),
                  FactBuilder.of("PROJECT_PIPELINE", kind, on).by(Role.LEAD).until(end).in(),
                  FactBuilder.of("STAGE_ENTERED", kind, end)
                      .occurring("1")
                      .entering("60.60", null)
                      .in())));
    }
    for (int i = 0; i < 11; i++) {
      String on = DAY.minusDays(30L * (i / 2)).toString();
      sets.add(
          new FactSet(
              "TEST",
              UUID.randomUUID(),
              List.of(
                  FactBuilder.of("STAGE_ENTERED", kind, on)
                      .occurring("0")
                      .entering("30.00", null)
                      .in(),
                  FactBuilder.of("PROJECT_PIPELINE", kind, on).by(Role.LEAD).in(region))));
    }
    QuarkusTransaction.requiringNew().run(() -> store.replace(sets, LEARNED));
  }

  private static List<PipelineView.ItemView> all(
      Function<PageRequest, Page<PipelineView.ItemView>> parts, String sort, int limit) {
    List<PipelineView.ItemView> items = new ArrayList<>();
    String next = null;
    do {
      Page<PipelineView.ItemView> part = parts.apply(PageRequest.part(limit, sort, next));
      items.addAll(part.items());
      next = part.next();
    } while (next != null);
    return items;
  }

  @ParameterizedTest
  @ValueSource(strings = {"-probability", "probability"})
  void projectsAreJudgedOnceAndComeAsInTheList(String sort) {
    String code = Past.target("STANDARDS_PARTICIPATED", "{\"kinds\":[\"LOCAL\"]}", 50, 1954, 1955);
    String programme = code.split("/")[4];
    put(Kind.LOCAL, "530500");
    PipelinePages pages = pages();
    List<PipelineView.ItemView> listed =
        pages
            .page(
                programme,
                "P1",
                RegionsAsOf.THEN,
                DAY,
                null,
                PageRequest.part(1000, sort, null),
                Locale.ENGLISH)
            .items();
    assertThat(listed).hasSizeGreaterThanOrEqualTo(11);
    assertThat(listed.getFirst().probability()).isNotNull();
    for (int limit : List.of(1, 2, 3, 1000)) {
      made.set(0);
      var parts = pages.parts(programme, "P1", RegionsAsOf.THEN, DAY, null);
      assertThat(parts.apply(PageRequest.part(1, sort, null).counted()).total())
          .isEqualTo(listed.size());
      assertThat(made).as("counted without a forecast").hasValue(0);
      assertThat(all(parts, sort, limit)).as("by %s", limit).isEqualTo(listed);
      assertThat(made).as("by %s", limit).hasValue(1);
    }
  }

  @Test
  void entriesWithoutAForecastComeInPartsToo() {
    PipelinePages pages = pages();
    LocalDate day = LocalDate.parse("2024-01-01");
    var parts = pages.parts("SHANDONG-2022", "SD7", RegionsAsOf.THEN, day, null);
    List<PipelineView.ItemView> listed =
        pages
            .page(
                "SHANDONG-2022",
                "SD7",
                RegionsAsOf.THEN,
                day,
                null,
                PageRequest.part(1000, null, null),
                Locale.ENGLISH)
            .items();
    made.set(0);
    assertThat(all(parts, null, 1)).isEqualTo(listed);
    assertThat(made.get()).isLessThanOrEqualTo(1);
    given()
        .get("/api/v1/exports/programmes/SHANDONG-2022/targets/SD7/pipeline?sort=colour")
        .then()
        .statusCode(400);
    given()
        .get("/api/v1/exports/programmes/SHANDONG-2022/targets/XX/pipeline")
        .then()
        .statusCode(404);
  }
}
