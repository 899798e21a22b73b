package org.guiju.matter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Matters count, for the regions of those whose standards they are about. */
@QuarkusTest
class MatterFactsTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);
  private static final Map<String, Object> PATENT =
      Map.of("patentNumber", "ZL201910000002.X", "holder", "某公司");

  private static int counted(String measure, String region) {
    JsonPath answer =
        given()
            .queryParam("measure", measure)
            .queryParam("region", region)
            .get("/api/v1/statistics")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return answer.getList("items.count", Integer.class).stream().mapToInt(n -> n).sum();
  }

  private static String event(String matter, int place) {
    return Way.admin().get("/api/v1/matters/{id}/history", matter).path("items[" + place + "].id");
  }

  @Test
  void aPatentCountsWhereOrganizationsOfItsStandardAreAndNotOnceItIsVoided() {
    String county = "540102";
    int before = counted("PATENT_DISCLOSED", county);
    int china = counted("PATENT_DISCLOSED", "CN");
    Way way =
        Way.registered(START, Way.organization(county))
            .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("OPEN_COMMENT")));
    String patent =
        MattersTest.opened(
            "DRAFTER", "/projects/" + way.id + "/patents", MattersTest.opening(way.on, PATENT));
    assertThat(counted("PATENT_DISCLOSED", county)).isEqualTo(before + 1);
    assertThat(counted("PATENT_DISCLOSED", "540000")).isPositive();
    assertThat(counted("PATENT_DISCLOSED", "CN")).isGreaterThan(china);

    MattersTest.take("TC_SEC", patent, "CONFIRM_EVIDENCE", way.on.plusDays(1), Map.of(), "D24")
        .statusCode(200);
    assertThat(counted("PATENT_DISCLOSED", county)).isEqualTo(before + 1);
    for (int place : List.of(2, 1)) {
      Way.admin()
          .header("If-Match", "*")
          .body(Map.of("event", event(patent, place), "void", true, "reason", "误"))
          .post("/api/v1/matters/{id}/corrections", patent)
          .then()
          .statusCode(200);
    }
    assertThat(counted("PATENT_DISCLOSED", county)).isEqualTo(before);
  }

  private static String translated(String standard, LocalDate on) {
    String translation =
        MattersTest.opened(
            "DEPT",
            "/standards/" + standard + "/matters/TRANSLATION",
            MattersTest.opening(on, Map.of("language", "FR")));
    MattersTest.take("TC_SEC", translation, "SUBMIT_TRANSLATION", on, Map.of(), "D30")
        .statusCode(200);
    MattersTest.take("TC_SEC", translation, "REVIEW_TRANSLATION", on, Map.of(), "D14")
        .statusCode(200);
    MattersTest.take("APPROVER", translation, "APPROVE", on, Map.of()).statusCode(200);
    MattersTest.take("PUBLISHER", translation, "PUBLISH", on, Map.of()).statusCode(200);
    return translation;
  }

  @Test
  void whatEndedAboutAnEditionCountsNoMoreOnceThatIsVoided() {
    String county = "540123";
    Way way = Way.registered(START, Way.organization(county)).through(Way.TO_PUBLICATION);
    translated(MattersTest.standard(way), way.on);
    assertThat(counted("TRANSLATION_PUBLISHED", county)).isEqualTo(1);
    String published =
        Way.admin()
            .get("/api/v1/projects/{id}/history", way.id)
            .path("items.find { it.payload.action == 'PUBLISH' }.id");
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("event", published, "void", true, "reason", "误"))
        .post("/api/v1/projects/{id}/corrections", way.id)
        .then()
        .statusCode(200);
    assertThat(counted("TRANSLATION_PUBLISHED", county)).isZero();
  }

  @Test
  void evidenceOfAFigureNamesTheMatters() {
    String county = "540103";
    Way way = Way.registered(START, Way.organization(county)).through(Way.TO_PUBLICATION);
    String standard = MattersTest.standard(way);
    assertThat(counted("TRANSLATION_PUBLISHED", county)).isZero();
    String translation = translated(standard, way.on);
    String code = "TRANSLATED-" + UUID.randomUUID().toString().substring(0, 8);
    String document = code.toUpperCase(Locale.ROOT);
    TestAccounts.as("ADMIN")
        .contentType("application/json")
        .body(
            """
            {"code":"%s","title":{"zh":"某区方案","en":"Plan"},"issuer":{"zh":"某区","en":"A district"},
             "dateNote":{"zh":"未载","en":"none"},"level":"COUNTY","region":"%s",
             "windowStart":"2021-01-01","deadline":"2025-12-31",
             "targets":[{"id":"T1","name":{"zh":"外文版","en":"translations"},"clause":"一",
               "quote":"外文版1项以上","indicator":"TRANSLATIONS","types":["FR"],"comparator":"GE",
               "value":1}],
             "directional":[{"id":"D1","name":{"zh":"外文版","en":"translations"},"clause":"一",
               "quote":"推出多语种版本","direction":"INCREASE","indicator":"TRANSLATIONS",
               "types":["FR"],"shareOf":{"types":["FR","EN"]}}]}
            """
                .formatted(document, county))
        .post("/api/v1/programmes")
        .then()
        .statusCode(201);
    String target = "/api/v1/programmes/" + document + "/targets/T1";
    given().get(target + "/progress?asOf=2025-12-31").then().body("actual", equalTo(1));
    given()
        .get(target + "/evidence?asOf=2025-12-31")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items.subjectType", hasItem("MATTER"))
        .body("items.link", hasItem("/api/v1/matters/" + translation));
    given()
        .get("/api/v1/programmes/" + document + "/trends/D1?asOf=2025-12-31")
        .then()
        .statusCode(200)
        .body("points.find { it.year == '" + way.on.getYear() + "' }.figure", equalTo(100.0f));
  }

  private static void discloses(Way way) {
    MattersTest.opened(
        "ADMIN", "/projects/" + way.id + "/patents", MattersTest.opening(way.on, PATENT));
  }

  @Test
  void aMatterOfAJointLocalStandardCountsForEveryRegionThatIssuesIt() {
    List<String> issuers = List.of("310000", "320000", "330000");
    List<Integer> before = issuers.stream().map(r -> counted("PATENT_DISCLOSED", r)).toList();
    discloses(
        Way.registered(
            START,
            Way.organization("540122"),
            Map.of(
                "kind",
                "LOCAL",
                "regionCode",
                issuers.getFirst(),
                "jointRegions",
                issuers.subList(1, 3))));
    assertThat(issuers.stream().map(r -> counted("PATENT_DISCLOSED", r)).toList())
        .isEqualTo(before.stream().map(count -> count + 1).toList());
  }

  @Test
  void aMatterOfAGroupWithoutAKnownRegionCountsForChina() {
    String group =
        Way.admin()
            .body(Map.of("nameZh", "无址团体" + UUID.randomUUID(), "type", "SOCIAL_ORGANIZATION"))
            .post("/api/v1/organizations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    int before = counted("PATENT_DISCLOSED", "CN");
    discloses(Way.registered(START, group, Map.of("kind", "GROUP", "responsible", group)));
    assertThat(counted("PATENT_DISCLOSED", "CN")).isEqualTo(before + 1);
  }

  @Test
  void aMatterMovesWithTheOrganizationThatTurnsOutToHaveBeenElsewhere() {
    String here = "540104";
    String there = "540121";
    String lead =
        Way.admin()
            .body(
                Map.of(
                    "nameZh",
                    "试验单位" + UUID.randomUUID(),
                    "type",
                    "ENTERPRISE",
                    "regionCode",
                    here,
                    "effectiveOn",
                    "2015-03-01"))
            .post("/api/v1/organizations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Way way =
        Way.registered(START, lead)
            .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("OPEN_COMMENT")));
    MattersTest.opened(
        "DRAFTER", "/projects/" + way.id + "/patents", MattersTest.opening(way.on, PATENT));
    int was = counted("PATENT_DISCLOSED", here);
    int other = counted("PATENT_DISCLOSED", there);
    String etag = Way.admin().get("/api/v1/organizations/{id}", lead).header("ETag");
    Way.admin()
        .header("If-Match", etag)
        .body(Map.of("regionCode", there, "effectiveOn", "2020-07-01", "reason", "迁址补记"))
        .patch("/api/v1/organizations/{id}", lead)
        .then()
        .statusCode(200);
    assertThat(counted("PATENT_DISCLOSED", here)).isEqualTo(was - 1);
    assertThat(counted("PATENT_DISCLOSED", there)).isEqualTo(other + 1);
  }
}
