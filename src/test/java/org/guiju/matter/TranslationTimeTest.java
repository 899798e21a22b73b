package org.guiju.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.calendar.Holidays;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A translation in step with its original is counted from the publication of the original. */
@QuarkusTest
class TranslationTimeTest {

  private static final int DAYS = 90;
  private static final int BEFORE_PUBLICATION = 15;

  @Inject Holidays holidays;

  private static String planned(String about, LocalDate on, Map<String, ?> inputs) {
    return Way.admin()
        .body(Map.of("effectiveOn", on.toString(), "inputs", inputs))
        .post("/api/v1/" + about + "/matters/TRANSLATION")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> inStep() {
    return Map.of("language", "EN", "synchronous", true);
  }

  /** The clock as it is shown on a day. */
  private static JsonPath shown(String matter, LocalDate on) {
    return shown("clock=C_TRANSLSYNC", matter, on);
  }

  private static JsonPath shown(String which, String matter, LocalDate on) {
    return Way.admin()
        .get("/api/v1/deadlines?%s&subject=%s&asOf=%s".formatted(which, matter, on))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void due(String matter, LocalDate on, LocalDate started, LocalDate counted) {
    JsonPath shown = shown(matter, on);
    assertThat(shown.getList("items.startedOn")).containsExactly(started.toString());
    assertThat(shown.getList("items.countedTo")).containsExactly(counted.toString());
    assertThat(shown.getList("items.dueOn"))
        .containsExactly(holidays.workingDays().rolled(counted).toString());
  }

  private static void none(String matter, LocalDate on) {
    assertThat(shown(matter, on).getList("items")).isEmpty();
  }

  private static Way almostPublished() {
    return Way.registered(LocalDate.of(2021, 3, 1), Way.organization("350203"))
        .through(Way.TO_PUBLICATION.subList(0, BEFORE_PUBLICATION));
  }

  private static String standard(Way way) {
    String number = Way.admin().get("/api/v1/projects/{id}", way.id).path("numbers[0]");
    return Way.admin().queryParam("number", number).get("/api/v1/standards").path("items[0].id");
  }

  @Test
  void theTimeBeginsWithThePublicationThatComesAfterThePlan() {
    Way way = almostPublished();
    LocalDate plan = way.on.minusDays(40);
    String translation = planned("projects/" + way.id, plan, inStep());
    none(translation, way.on);
    LocalDate issued = way.on;
    way.through(List.of("PUBLISH"));
    due(translation, issued, issued, issued.plusDays(DAYS));
    none(translation, issued.minusDays(1));

    // A publication that turns out to have been later takes the time with it; none, away.
    JsonPath history =
        Way.admin().get("/api/v1/projects/{id}/history?view=effective", way.id).jsonPath();
    String publication = history.getString("items.find { it.payload.action == 'PUBLISH' }.id");
    Map<String, Object> payload =
        history.getMap("items.find { it.payload.action == 'PUBLISH' }.payload");
    Map<String, Object> inputs = new java.util.HashMap<>(asMap(payload.get("inputs")));
    inputs.put("issueDate", issued.plusDays(3).toString());
    payload = new java.util.HashMap<>(payload);
    payload.put("inputs", inputs);
    corrected(way.id, Map.of("event", publication, "payload", payload, "reason", "mistyped"));
    due(translation, issued.plusDays(3), issued.plusDays(3), issued.plusDays(3L + DAYS));
    corrected(way.id, Map.of("event", publication, "void", true, "reason", "mistaken"));
    none(translation, issued.plusDays(9));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object map) {
    return (Map<String, Object>) map;
  }

  private static void corrected(String project, Map<String, ?> correction) {
    Way.admin()
        .header("If-Match", "*")
        .body(correction)
        .post("/api/v1/projects/{id}/corrections", project)
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsPlannedAfterThePublicationIsDueByThePublicationToo() {
    Way way = almostPublished();
    LocalDate issued = way.on;
    way.through(List.of("PUBLISH"));
    LocalDate plan = issued.plusDays(30);
    String translation = planned("standards/" + standard(way), plan, inStep());
    due(translation, plan, plan, issued.plusDays(DAYS));
  }

  @Test
  void aDayThatThePlanTellsCounts() {
    Way way = almostPublished();
    LocalDate told = way.on.plusDays(50);
    String translation =
        planned(
            "projects/" + way.id,
            way.on.minusDays(9),
            Map.of("language", "FR", "synchronous", true, "dueOn", told.toString()));
    assertThat(shown(translation, way.on).getList("items.dueOn")).containsExactly(told.toString());
    way.through(List.of("PUBLISH"));
    assertThat(shown(translation, way.on).getList("items.dueOn")).containsExactly(told.toString());
  }

  @Test
  void whatIsNotInStepHasOnlyTheTimeOfItsPlan() {
    Way way = almostPublished();
    String translation = planned("projects/" + way.id, way.on, Map.of("language", "EN"));
    way.through(List.of("PUBLISH"));
    none(translation, way.on);
    assertThat(shown("clock=C_TRANSL", translation, way.on).getList("items.startedOn"))
        .containsExactly(way.on.minusDays(65).toString());
  }

  @Test
  void whatIsInStepHasNotTheTimeOfAPlanBesides() {
    Way way = almostPublished();
    LocalDate issued = way.on;
    way.through(List.of("PUBLISH"));
    String translation = planned("standards/" + standard(way), issued, inStep());
    assertThat(shown("limit=9", translation, issued).getList("items.clock"))
        .containsExactly("C_TRANSLSYNC");
  }

  /** Within a year, or ninety days, it is submitted for approval, and not yet published. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theTimeEndsWithTheSubmissionForApproval(boolean synchronous) {
    Way way = almostPublished();
    LocalDate issued = way.on;
    way.through(List.of("PUBLISH"));
    String translation =
        planned(
            "standards/" + standard(way),
            issued,
            Map.of("language", "EN", "synchronous", synchronous));
    take(translation, "SUBMIT_TRANSLATION", issued.plusDays(5), "D30");
    assertThat(shown("limit=9", translation, issued.plusDays(5)).getList("items")).hasSize(1);
    take(translation, "REVIEW_TRANSLATION", issued.plusDays(9), "D14");
    assertThat(shown("limit=9", translation, issued.plusDays(9)).getList("items")).isEmpty();
    assertThat(shown("status=STOPPED", translation, issued.plusDays(9)).getList("items.stoppedOn"))
        .containsExactly(issued.plusDays(9).toString());
  }

  /** What the approver sends back is not submitted, and late once the old last day has passed. */
  @Test
  void theTimeGoesOnWhereATranslationIsReturned() {
    Way way = almostPublished();
    LocalDate issued = way.on;
    way.through(List.of("PUBLISH"));
    String translation = planned("standards/" + standard(way), issued, inStep());
    take(translation, "SUBMIT_TRANSLATION", issued.plusDays(5), "D30");
    take(translation, "REVIEW_TRANSLATION", issued.plusDays(9), "D14");
    take(translation, "RETURN_TRANSLATION", issued.plusDays(12), "D14");
    due(translation, issued.plusDays(12), issued, issued.plusDays(DAYS));
    take(translation, "SUBMIT_TRANSLATION", issued.plusDays(20), "D30");
    take(translation, "REVIEW_TRANSLATION", issued.plusDays(30), "D14");
    assertThat(shown("status=STOPPED", translation, issued.plusDays(30)).getList("items.stoppedOn"))
        .containsExactly(issued.plusDays(30).toString());
  }

  private static void take(String matter, String action, LocalDate on, String document) {
    Way.admin()
        .header("If-Match", "*")
        .body(
            Map.of(
                "action",
                action,
                "effectiveOn",
                on.toString(),
                "reason",
                "trial",
                "documents",
                List.of(Map.of("code", document))))
        .post("/api/v1/matters/{id}/transitions", matter)
        .then()
        .statusCode(200);
  }
}
