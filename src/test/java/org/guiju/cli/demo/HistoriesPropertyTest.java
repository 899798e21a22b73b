package org.guiju.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.account.TestAccounts;
import org.guiju.counting.CountFold;
import org.guiju.counting.LedgerRecount;
import org.guiju.counting.RecountReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories, told by imports and upset by commands: corrections, moves, joint projects,
 * back-dated parts and withdrawals. Every figure is the number of its evidence, on any day and as
 * known at any moment; what was known then is answered the same for ever.
 */
@QuarkusTest
class HistoriesPropertyTest {

  /** Nothing is published before, when other tests have figures of their own. */
  static final LocalDate FIRST = LocalDate.of(2021, 7, 1);

  private static final List<String> PROGRAMMES =
      List.of("CN-2021", "TIANJIN-2022", "JIANGJIN", "XIAMEN-2022", "SHANDONG-2022");
  private static final int SHARE = 50;
  private static final int CHANGES = 48;
  private static final int CHANGES_TO_A_MOMENT = 12;

  @Inject DemoRegister register;
  @Inject LedgerRecount recount;
  @Inject CountFold fold;

  @ParameterizedTest
  @ValueSource(ints = {3, 17})
  void everyFigureIsTheNumberOfItsEvidence(int seed) throws InterruptedException {
    Perturbation perturbation = perturbation(seed);
    Random random = new Random(seed);
    Map<Instant, Map<String, String>> known = new HashMap<>();
    Map<Integer, Integer> statuses = new HashMap<>();
    LocalDate day = FIRST.plusDays(random.nextInt(1_700));
    for (int i = 1; i <= CHANGES; i++) {
      statuses.merge(perturbation.once(), 1, Integer::sum);
      if (i % CHANGES_TO_A_MOMENT == 0) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        known.put(now, figures(day, null));
        Thread.sleep(2);
      }
    }
    assertThat(statuses.getOrDefault(200, 0)).as("done, of " + statuses).isGreaterThan(15);
    assertThat(statuses.keySet()).as("nothing of the service's own").allMatch(s -> s < 500);
    known.forEach((at, then) -> assertThat(figures(day, at)).as("known at " + at).isEqualTo(then));
    checkEvidence(day, null);
    checkEvidence(LocalDate.of(2025, 12, 31), null);
    checkEvidence(day, pick(new ArrayList<>(known.keySet()), random));
    PlainCount plain = PlainCount.ofAllStandards();
    Map<String, String> figures = figures(day, null);
    assertThat(figures.get("TJ2"))
        .isEqualTo(plain.took("12", Set.of("NATIONAL"), day) + " of null");
    assertThat(figures.get("XM1"))
        .isEqualTo(
            plain.took("3502", Set.of("INTERNATIONAL", "NATIONAL", "INDUSTRY"), day) + " of null");
    assertThat(figures.get("SD3"))
        .isEqualTo(plain.took("37", Set.of("NATIONAL", "INDUSTRY"), day) + " of null");
    listsAreCountedItemByItem(random);
    RecountReport report = recount.compare();
    assertThat(report.first()).isEmpty();
    assertThat(report.facts()).isPositive();
  }

  /** Before the counts are folded and after it, for days long ago and days to come. */
  private void listsAreCountedItemByItem(Random random) {
    PlainLists lists = new PlainLists(random);
    int counted = 0;
    for (int i = 0; i < 2; i++) {
      for (LocalDate from : List.of(FIRST.minusYears(9), FIRST)) {
        counted +=
            lists.agree(
                "/api/v1/projects",
                List.of("kind", "nature", "workType", "state", "stage"),
                from,
                2);
        counted +=
            lists.agree("/api/v1/standards", List.of("kind", "nature", "level", "state"), from, 2);
      }
      fold.foldAll();
    }
    assertThat(counted).isPositive();
  }

  /** Some of the demonstration's projects, others for each seed, with the history of each. */
  private Perturbation perturbation(int seed) throws InterruptedException {
    List<DemoRegister.Part> parts = register.parts();
    List<String> all =
        parts.get(1).rows().stream()
            .filter(r -> !LocalDate.parse((String) r.get("registeredOn")).isBefore(FIRST))
            .map(r -> (String) r.get("externalId"))
            .toList();
    Set<String> mine = new HashSet<>();
    for (int i = seed; i < all.size(); i += SHARE) {
      mine.add(all.get(i));
    }
    for (DemoRegister.Part part : parts) {
      String key = part.dataset().equals("events") ? "project" : "externalId";
      load(
          new DemoRegister.Part(
              part.dataset(),
              part.rows().stream()
                  .filter(r -> !r.containsKey(key) || mine.contains((String) r.get(key)))
                  .toList()));
    }
    return new Perturbation(
        seed,
        mine.stream().sorted().map(id -> found("/api/v1/projects?externalId=" + id)).toList(),
        get("/api/v1/organizations?limit=200&q=【演示").getList("items.id"));
  }

  private static String found(String query) {
    return Objects.requireNonNull(get(query).getString("items[0].id"), query);
  }

  private static void load(DemoRegister.Part part) throws InterruptedException {
    Response answer =
        TestAccounts.as("ADMIN")
            .contentType("application/x-ndjson")
            .body(part.ndjson())
            .post("/api/v1/imports?dataset=" + part.dataset());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    Response job = answer;
    while (job.path("status").equals("RUNNING")) {
      Thread.sleep(50);
      job = TestAccounts.as("ADMIN").get(answer.header("Location"));
    }
    assertThat(job.<String>path("status")).as(job.asString()).isEqualTo("COMPLETED");
  }

  /** The figures of all targets, by target. */
  private static Map<String, String> figures(LocalDate asOf, @Nullable Instant knownAt) {
    Map<String, String> figures = new HashMap<>();
    for (String programme : PROGRAMMES) {
      JsonPath answer =
          get("/api/v1/programmes/%s/progress?%s".formatted(programme, at(asOf, knownAt)));
      List<Map<String, Object>> items = answer.getList("items");
      items.forEach(
          i -> figures.put((String) i.get("target"), i.get("actual") + " of " + i.get("n")));
    }
    return figures;
  }

  private static void checkEvidence(LocalDate asOf, @Nullable Instant knownAt) {
    int counted = 0;
    for (String programme : PROGRAMMES) {
      String path = "/api/v1/programmes/" + programme;
      List<Map<String, Object>> items =
          get(path + "/progress?" + at(asOf, knownAt)).getList("items");
      for (Map<String, Object> progress : items) {
        if (!progress.get("status").equals("NO_DATA")) {
          counted++;
          Object figure =
              Stream.of("n", "denominator", "actual")
                  .map(progress::get)
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElseThrow();
          String target = path + "/targets/" + progress.get("target") + "/evidence?limit=40&";
          assertThat(rows(target + at(asOf, knownAt)).size())
              .as(progress.get("target") + " at " + asOf + ", known at " + knownAt)
              .isEqualTo(((Number) figure).intValue());
        }
      }
    }
    // Other tests may have entered projects of science and technology.
    assertThat(counted).isBetween(12, 14);
  }

  /** What is counted, page by page; a subject counts once. */
  private static Set<String> rows(String path) {
    List<String> rows = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = get(path + cursor);
      rows.addAll(page.getList("items.collect { it.subjectId + it.occurrence }"));
      String next = page.getString("next");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    Set<String> subjects = new HashSet<>(rows);
    assertThat(subjects).hasSameSizeAs(rows);
    return subjects;
  }

  private static String at(LocalDate asOf, @Nullable Instant knownAt) {
    return "asOf=" + asOf + (knownAt == null ? "" : "&knownAt=" + knownAt);
  }

  private static JsonPath get(String path) {
    Response answer = TestAccounts.as("ADMIN").urlEncodingEnabled(true).get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
