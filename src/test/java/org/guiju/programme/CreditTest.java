package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** How joint standards are credited, and of which fields they are. */
@QuarkusTest
class CreditTest {

  private static final String API = "/api/v1/programmes/";
  private static final String DAY = "2024-12-31";

  private static JsonPath get(String path) {
    return given()
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A document of Yunnan whose three targets count the same in three ways. */
  private static String recorded() {
    String code = Yunhai.code();
    StringBuilder targets = new StringBuilder();
    for (Credit credit : Credit.values()) {
      targets.append(
          """
            - id: %s
              name: {zh: 国家标准, en: national standards}
              clause: (一)
              quote: 国家标准10项以上
              indicator: STANDARDS_PARTICIPATED
              filters: {kinds: [NATIONAL], roles: [LEAD, PARTICIPATE]}
              comparator: GE
              value: 10
              credit: %s
              parts: [{region: "530100", value: 4}, {region: "530500", value: 6, credit: EACH}]
          """
              .formatted(credit, credit));
    }
    Yunhai.admin()
        .body(
            """
            code: %s
            title: {zh: 某省方案, en: Plan}
            issuer: {zh: 某省, en: A province}
            dateNote: {zh: 未载, en: none}
            level: PROVINCIAL
            region: "530000"
            windowStart: 2021-01-01
            deadline: 2025-12-31
            targets:
            """
                    .formatted(code)
                + targets.toString().indent(0))
        .post("/api/v1/programmes")
        .then()
        .statusCode(201);
    return code;
  }

  /** Published with a lead of one city, two participants of another and one of another province. */
  private static void publishJointly() {
    Way way =
        Way.registered(
            LocalDate.of(2022, 1, 10),
            Way.organization("530502"),
            Map.of("ics", List.of("35.240.01", "35.240.15", "13.020"), "ccs", List.of("L70")));
    for (String region : List.of("530102", "530103", "370102")) {
      way.etag =
          Way.admin()
              .header("If-Match", way.etag)
              .body(
                  Map.of(
                      "organization",
                      Way.organization(region),
                      "role",
                      "PARTICIPATE",
                      "effectiveOn",
                      "2022-01-10"))
              .post("/api/v1/projects/{id}/participations", way.id)
              .then()
              .statusCode(200)
              .extract()
              .header("ETag");
    }
    way.through(Way.TO_PUBLICATION);
  }

  private static Fraction exact(JsonPath progress) {
    return Fraction.read(progress.getString("shares.exact"));
  }

  @Test
  void jointStandardIsCreditedByTheRuleOfTheTarget() {
    String document = API + recorded() + "/targets/";
    String query = "/progress?asOf=" + DAY;
    JsonPath each = get(document + "EACH" + query);
    JsonPath lead = get(document + "LEAD_ONLY" + query);
    JsonPath shares = get(document + "SHARES" + query);
    Fraction before = exact(shares);
    publishJointly();
    assertThat(get(document + "EACH" + query).getInt("actual"))
        .isEqualTo(each.getInt("actual") + 1);
    assertThat(get(document + "LEAD_ONLY" + query).getInt("actual"))
        .isEqualTo(lead.getInt("actual") + 1);
    JsonPath after = get(document + "SHARES" + query);
    assertThat(exact(after).minus(before)).isEqualTo(Fraction.read("3/4"));
    assertThat(after.getString("credit")).isEqualTo("SHARES");
    assertThat(after.getString("rule")).contains("equal shares");
    assertThat(after.getString("regions")).isEqualTo("THEN");
    assertThat(exact(after).plus(Fraction.read(after.getString("shares.elsewhere"))))
        .isEqualTo(Fraction.of(after.getLong("shares.things")));
    assertThat(get(document + "EACH" + query).getString("shares")).isNull();
    sumsAgree(document + "SHARES", exact(after));
    cascadeHasTheCreditOfItsParts(document);
    fieldsAreThoseOfTheEditions(document);
  }

  private static void sumsAgree(String target, Fraction figure) {
    Fraction rows = Fraction.ZERO;
    String cursor = null;
    do {
      JsonPath page =
          get(
              target
                  + "/evidence?limit=200&asOf="
                  + DAY
                  + (cursor == null ? "" : "&cursor=" + cursor));
      for (String share : page.<String>getList("items.share")) {
        rows = rows.plus(Fraction.read(share));
      }
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(rows).isEqualTo(figure);
    for (String by : List.of("region", "role", "kind")) {
      JsonPath parts = get(target + "/breakdown?asOf=" + DAY + "&by=" + by);
      Fraction sum = Fraction.ZERO;
      for (String exact : parts.<String>getList("items.exact")) {
        sum = sum.plus(Fraction.read(exact));
      }
      assertThat(sum).as(by).isEqualTo(figure);
      assertThat(parts.getBoolean("addsUp")).as(by).isTrue();
    }
    JsonPath series = get(target + "/series?by=year&asOf=" + DAY);
    assertThat(series.getDouble("items[-1].actual"))
        .isEqualTo(figure.decimal(java.math.RoundingMode.FLOOR).doubleValue());
  }

  private static void cascadeHasTheCreditOfItsParts(String document) {
    JsonPath shares = get(document + "SHARES/cascade?asOf=" + DAY);
    JsonPath each = get(document + "EACH/cascade?asOf=" + DAY);
    JsonPath lead = get(document + "LEAD_ONLY/cascade?asOf=" + DAY);
    assertThat(shares.getInt("parts[1].actual")).isEqualTo(each.getInt("parts[1].actual"));
    assertThat(shares.getDouble("parts[0].actual")).isLessThan(each.getDouble("parts[0].actual"));
    assertThat(lead.getInt("parts[0].actual")).isLessThan(each.getInt("parts[0].actual"));
  }

  private static void fieldsAreThoseOfTheEditions(String document) {
    String path = document + "EACH/breakdown?asOf=" + DAY + "&by=";
    JsonPath fields = get(path + "icsField");
    assertThat(fields.getList("items.key")).contains("13", "35");
    JsonPath groups = get(path + "icsGroup");
    assertThat(groups.getList("items.key")).contains("13.020", "35.240");
    JsonPath letters = get(path + "ccsLetter");
    assertThat(letters.getList("items.key")).contains("L");
    for (JsonPath cut : List.of(fields, groups, letters)) {
      int sum = cut.<Integer>getList("items.figure").stream().mapToInt(Integer::intValue).sum();
      assertThat(sum).isEqualTo(cut.getInt("actual") + cut.getInt("repeated"));
      assertThat(cut.getBoolean("addsUp")).isEqualTo(cut.getInt("repeated") == 0);
    }
    assertThat(fields.getInt("repeated")).isPositive();
    given().get(path + "region&regions=SOME").then().statusCode(400);
  }

  @Test
  void creditBelongsToCountsThatTellLeadFromParticipant() {
    Yunhai.admin()
        .body(Yunhai.yaml(Yunhai.code()).replace("id: YH3", "id: YH3\n    credit: SHARES"))
        .post("/api/v1/programmes/check")
        .then()
        .statusCode(200)
        .body("errors.code", org.hamcrest.Matchers.hasItem("NOT_DIVIDED"));
  }
}
