package org.guiju.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Reviews and consultations count, by what came of them and who was asked. */
@QuarkusTest
class ReviewFactsTest {

  private static final LocalDate START = LocalDate.of(2019, 1, 1);
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 10);

  private static int counted(String measure, String type) {
    List<Integer> counts =
        given()
            .queryParam("measure", measure)
            .queryParam("region", "CN")
            .queryParam("type", type)
            .get("/api/v1/statistics")
            .then()
            .statusCode(200)
            .extract()
            .path("items.count");
    return counts.stream().mapToInt(count -> count).sum();
  }

  @Test
  void aReviewCountsWithItsConclusion() {
    Editions it = Editions.national(START, Way.organization("120101"));
    int confirmed = counted("STANDARD_REVIEWED", "CONFIRMED");
    int revised = counted("STANDARD_REVIEWED", "REVISION");
    it.take("DEPT", "START_REVIEW", FIRST, "用户反映第 5 章已过时", "D31").statusCode(200);
    assertThat(counted("STANDARD_REVIEWED", "CONFIRMED")).isEqualTo(confirmed);
    it.take("APPROVER", "CONFIRM", FIRST.plusDays(50), null, "D26").statusCode(200);
    assertThat(counted("STANDARD_REVIEWED", "CONFIRMED")).isEqualTo(confirmed + 1);
    assertThat(counted("STANDARD_REVIEWED", "REVISION")).isEqualTo(revised);
  }

  private static void steps(Editions it, String action, Map<String, ?> more) {
    Map<String, Object> body =
        new HashMap<>(Map.of("action", action, "reason", "试验", "attested", List.of("*")));
    body.putAll(more);
    Way.admin()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/standards/{id}/transitions", it.standard())
        .then()
        .statusCode(200);
  }

  @Test
  void whatEndsASuspensionIsNoReview() {
    Editions it = Editions.national(START, Way.organization("120101"));
    int confirmed = counted("STANDARD_REVIEWED", "CONFIRMED");
    int revised = counted("STANDARD_REVIEWED", "REVISION");
    Map<String, ?> unsafe = Map.of("judged", Map.of("UNSAFE", true));
    steps(it, "SUSPEND", Map.of("effectiveOn", FIRST.toString(), "inputs", unsafe));
    steps(it, "RESUME", Map.of("effectiveOn", FIRST.plusDays(9).toString()));
    steps(it, "SUSPEND", Map.of("effectiveOn", FIRST.plusDays(20).toString(), "inputs", unsafe));
    steps(
        it,
        "DECIDE_REVISION",
        Map.of(
            "effectiveOn",
            FIRST.plusDays(30).toString(),
            "documents",
            List.of(Map.of("code", "D01"))));
    assertThat(counted("STANDARD_REVIEWED", "CONFIRMED")).isEqualTo(confirmed);
    assertThat(counted("STANDARD_REVIEWED", "REVISION")).isEqualTo(revised);
  }

  @Test
  void guidanceThatBecomesAStandardIsNotRevised() {
    Editions it = Editions.guidance(START, Way.organization("120101"));
    int converted = counted("STANDARD_REVIEWED", "CONVERSION");
    int revised = counted("STANDARD_REVIEWED", "REVISION");
    it.take("DEPT", "START_REVIEW", FIRST, "转化建议", "D31").statusCode(200);
    it.take("APPROVER", "CONVERT", FIRST.plusDays(9), null, "D26", "D01").statusCode(200);
    assertThat(counted("STANDARD_REVIEWED", "CONVERSION")).isEqualTo(converted + 1);
    assertThat(counted("STANDARD_REVIEWED", "REVISION")).isEqualTo(revised);
  }

  @Test
  void everyConsultationOnAProjectCountsWithWhoIsAsked() {
    int everybody = counted("CONSULTATION_OPENED", "PUBLIC");
    int parties = counted("CONSULTATION_OPENED", "PARTIES");
    int unsaid = counted("CONSULTATION_OPENED", "NONE");
    Way.registered(START, Way.organization("120101"))
        .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("CLOSE_COMMENT")));
    // The draft, and the proposed plan whose step does not ask.
    assertThat(counted("CONSULTATION_OPENED", "PUBLIC")).isEqualTo(everybody + 1);
    assertThat(counted("CONSULTATION_OPENED", "NONE")).isEqualTo(unsaid + 1);
    assertThat(counted("CONSULTATION_OPENED", "PARTIES")).isEqualTo(parties);
  }
}
