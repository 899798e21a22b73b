package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
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
        .isEqualTo(figure.decimal(RoundingMode.FLOOR).doubleValue());
  }

  private static void cascadeHasTheCreditOfItsParts(String document) {
    JsonPath shares = get(document + "SHARES/cascade?asOf=" + DAY);
    JsonPath each = get(document + "EACH/cascade?asOf=" + DAY);
    JsonPath lead = get(document + "LEAD_ONLY/cascade?asOf=" + DAY);
    assertThat(shares.getInt("parts[1].actual")).isEqualTo(each.getInt("parts[1].actual"));
    assertThat(shares.getDouble("parts[0].actual")).isLessThan(each.getDouble("parts[0].actual"));
    assertThat(lead.getInt("parts[0].actual")).isLessThan(each.getInt("parts[0].actual"));
    for (JsonPath cascade : List.of(shares, each, lead)) {
      for (String part : List.of("parts[0].", "parts[1].")) {
        String evidence = cascade.getString(part + "evidence");
        assertThat(rows(evidence).decimal(RoundingMode.FLOOR).doubleValue())
            .as(evidence)
            .isEqualTo(cascade.getDouble(part + "actual"));
      }
    }
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

  /** The sum over all rows of an evidence, read page by page. */
  private static Fraction rows(String evidence) {
    Fraction rows = Fraction.ZERO;
    String cursor = "";
    do {
      JsonPath page = get(evidence + "&limit=2" + cursor);
      for (String share : page.<String>getList("items.share")) {
        rows = rows.plus(Fraction.read(share == null ? "" : share));
      }
      cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    } while (cursor != null);
    return rows;
  }

  @Test
  void figuresOfLowerRegionsNameTheirRows() {
    publishJointly();
    String code = recorded();
    List<Fraction> found = new ArrayList<>();
    for (String region : List.of("530000", "530100", "530500", "530502")) {
      for (String regions : List.of("THEN", "TODAY")) {
        String path = "/api/v1/regions/" + region + "/report?year=2024&regions=" + regions;
        JsonPath report = get(path);
        String targets = "documents.find { it.programme == '" + code + "' }.targets";
        for (Credit credit : Credit.values()) {
          String line = targets + ".find { it.target == '" + credit + "' }.";
          String evidence = report.getString(line + "evidence");
          Fraction sum = rows(evidence);
          assertThat(sum.decimal(RoundingMode.FLOOR).doubleValue())
              .as(evidence)
              .isEqualTo(report.getDouble(line + "actual"));
          if (regions.equals("THEN")) {
            found.add(sum);
          }
        }
      }
    }
    // EACH, LEAD_ONLY, SHARES of the province, then of 530100, where nobody leads.
    assertThat(found.get(3)).isNotEqualTo(found.get(4));
    assertThat(found.get(3)).isNotEqualTo(found.get(5));
    // The document credits 530500 with each of all three targets, and its county by the target.
    assertThat(found.get(6)).isEqualTo(found.get(7)).isEqualTo(found.get(8));
    assertThat(found.get(9)).isNotEqualTo(found.get(11));
  }

  @Test
  void evidenceOfARegionIsOfOneWithinTheDocumentsOwn() {
    publishJointly();
    publishJointly();
    String target = "programmes/" + recorded() + "/targets/EACH/evidence?asOf=" + DAY;
    String path = "/api/v1/" + target;
    String next = get(path + "&region=530500&limit=1").getString("next");
    assertThat(get(path + "&region=530500&limit=1&cursor=" + next).getList("items")).hasSize(1);
    for (String other : List.of("", "&region=530502", "&region=530000")) {
      given().get(path + other + "&limit=1&cursor=" + next).then().statusCode(400);
    }
    assertThat(get(path + "&region=530000").getLong("total")).isEqualTo(get(path).getLong("total"));
    long rows =
        given()
            .accept("application/x-ndjson")
            .get("/api/v1/exports/" + target + "&region=530502")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .count();
    assertThat(rows).isEqualTo(get(path + "&region=530502").getLong("total")).isPositive();
    for (String wrong : List.of("350200", "CN", "539999", "somewhere", "*")) {
      given()
          .header("Accept-Language", "en")
          .queryParam("region", wrong)
          .get(path)
          .then()
          .statusCode(422)
          .body("errors[0].code", equalTo("REGION_NOT_BELOW"))
          .body("errors[0].message", containsString("/api/v1/regions?within=530000&asOf=" + DAY));
    }
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
