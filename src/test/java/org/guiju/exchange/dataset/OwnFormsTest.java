package org.guiju.exchange.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/**
 * Our own forms, as CSV and as NDJSON: good rows, refused rows, a dry run, and the same file again.
 */
@QuarkusTest
class OwnFormsTest {

  private final String own = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void organizations() throws Exception {
    String csv =
        mine(
            """
            nameZh,type,regionCode,externalIds,effectiveOn
            示例某厂%s,ENTERPRISE,110000,demo:%s-1,2020-01-01
            示例某所%s,INSTITUTE,999999,demo:%s-2,
            示例某院%s,INSTITUT,110000,demo-%s,
            """);
    refusesTwice(
        "organizations",
        csv,
        1,
        List.of(
            "3 regionCode REGION_UNKNOWN",
            "4 type UNKNOWN_VALUE",
            "4 externalIds NOT_AN_EXTERNAL_ID"));
    assertThat(names("organizations", "示例某")).containsExactly(mine("示例某厂%s"));
    Response json =
        Imports.ndjson(
            mine(
                """
                {"nameZh":"示例某厂%s","type":"ENTERPRISE","regionCode":"110000","externalIds":["demo:%s-1"]}
                {"nameZh":"示例某站%s","externalIds":["demo:%s-3"]}
                {"nameZh":["示例"]}
                """),
            "?dataset=organizations");
    assertThat(Imports.summary(json)).isEqualTo("COMPLETED_WITH_ERRORS, 1 new, 1 known, 1 refused");
    assertThat(Imports.errors(json)).containsExactly("3 nameZh NOT_A_TEXT");
    assertThat(Imports.messages(json)).containsExactly("It must be a text.");
  }

  @Test
  void projects() throws Exception {
    organization();
    String csv =
        mine(
            """
            externalId,kind,titleZh,registeredOn,ics,lead,participants,tags
            demo:%s-p1,NATIONAL,示例导入甲%s,2024-01-08,35.240,demo:%s-1,,ORIGINAL
            demo:%s-p2,NATIONEL,示例导入乙%s,2024-01-08,,,,
            demo:%s-p3,GROUP,示例导入丙%s,2999-01-08,,nobody,,
            demo:%s-p4,GROUP,,2024-01-08,,,,
            demo:%s-p5,,示例导入丁%s,2024-02-30,,,,
            """);
    refusesTwice(
        "projects",
        csv,
        1,
        List.of(
            "3 kind UNKNOWN_VALUE",
            "4 registeredOn IN_FUTURE",
            "4 lead ORGANIZATION_UNKNOWN",
            "5 titleZh REQUIRED",
            "6 registeredOn NOT_A_DATE",
            "6 kind REQUIRED"));
    assertThat(names("projects", "示例导入")).containsExactly(mine("示例导入甲%s"));
    String json =
        mine(
            """
            {"externalId":"demo:%s-p1","kind":"NATIONAL","titleZh":"示例导入甲%s","registeredOn":"2024-01-08",\
            "ics":["35.240"],"lead":"demo:%s-1","tags":["ORIGINAL"]}
            {"externalId":"demo:%s-p6","kind":"GROUP","titleZh":"示例导入己%s","registeredOn":"2024-01-08"}
            {"externalId":"demo:%s-p7","kind":"GROUP","colour":"red"}
            """);
    Response first = Imports.ndjson(json, "?dataset=projects");
    assertThat(Imports.summary(first))
        .isEqualTo("COMPLETED_WITH_ERRORS, 1 new, 1 known, 1 refused");
    assertThat(Imports.errors(first)).containsExactly("3  COLUMN_UNKNOWN");
    assertThat(Imports.summary(Imports.ndjson(json, "?dataset=projects")))
        .isEqualTo("COMPLETED_WITH_ERRORS, 0 new, 2 known, 1 refused");
  }

  @Test
  void events() throws Exception {
    organization();
    Response project =
        Imports.csv(
            mine(
                """
                externalId,kind,titleZh,titleEn,workType,registeredOn,ics,ccs,lead
                demo:%s-p,NATIONAL,示例步骤%s,Trial,NEW,2024-01-08,35.240,L70,demo:%s-1
                """),
            "?dataset=projects");
    assertThat(Imports.summary(project)).isEqualTo("COMPLETED, 1 new, 0 known, 0 refused");
    refusesTwice(
        "events",
        mine(
            """
            project,action,effectiveOn,machine,documents,eventId
            demo:%s-p,SUBMIT_PROPOSAL,2024-01-10,,D01|D02|D03,%s-e1
            demo:%s-p,PUBLISH,2024-01-11,,,%s-e2
            demo:%s-p,ACCEPT_PROPOSAL,11 January,,,%s-e3
            demo:%s-q,SUBMIT_PROPOSAL,2024-01-10,,,%s-e4
            demo:%s-p,WITHDRAW,2024-01-10,EDITION,,%s-e5
            demo:%s-p,WITHDRAW,2024-01-10,ENGINE,,%s-e6
            """),
        1,
        List.of(
            "3  TRANSITION_NOT_ALLOWED",
            "4 effectiveOn NOT_A_DATE",
            "5 project PROJECT_UNKNOWN",
            "6 project NOT_PUBLISHED",
            "7 machine MACHINE_UNKNOWN"));
    String json =
        mine(
            """
            {"project":"demo:%s-p","action":"SUBMIT_PROPOSAL","effectiveOn":"2024-01-10","eventId":"%s-e1"}
            {"project":"demo:%s-p","action":"ACCEPT_PROPOSAL","effectiveOn":"2024-02-10","documents":["D15"],\
            "inputs":{}}
            {"project":"demo:%s-p","action":"ACCEPT_PROPOSAL","effectiveOn":"2024-02-11","inputs":"none"}
            """);
    Response first = Imports.ndjson(json, "?dataset=events");
    assertThat(Imports.summary(first))
        .isEqualTo("COMPLETED_WITH_ERRORS, 1 new, 1 known, 1 refused");
    assertThat(Imports.errors(first)).containsExactly("3 inputs NOT_AN_OBJECT");
    assertThat(
            given()
                .queryParam("externalId", mine("demo:%s-p"))
                .get("/api/v1/projects")
                .<List<String>>path("items.state"))
        .containsExactly("P06");
    assertThat(Imports.summary(Imports.ndjson(json, "?dataset=events")))
        .isEqualTo("COMPLETED_WITH_ERRORS, 0 new, 2 known, 1 refused");
  }

  @Test
  void declarations() throws Exception {
    organization();
    refusesTwice(
        "declarations",
        mine(
            """
            externalId,organization,declaredOn,standards,products,indicator,indicatorValue,indicatorMethod,inferiorThanRecommended
            demo:%s-d1,demo:%s-1,2024-03-01,Q/%s 1-2024,示例产品,强度,10,称重,false
            demo:%s-d2,demo:%s-none,2024-03-01,Q/%s 2-2024,示例产品,强度,10,称重,false
            demo:%s-d3,demo:%s-1,2024-03-01,,示例产品,强度,10,称重,false
            demo:%s-d4,demo:%s-1,,Q/%s 4-2024,示例产品,强度,10,称重,false
            """),
        1,
        List.of(
            "3 organization ORGANIZATION_UNKNOWN",
            "4 standards REQUIRED",
            "5 declaredOn REQUIRED"));
    String json =
        mine(
            """
            {"externalId":"demo:%s-d1","organization":"demo:%s-1","declaredOn":"2024-03-01","standards":["Q/%s 1-2024"],\
            "products":["示例产品"],"indicator":"强度","indicatorValue":"10","indicatorMethod":"称重","inferiorThanRecommended":false}
            {"externalId":"demo:%s-d5","organization":"demo:%s-1","declaredOn":"2024-03-02","standards":["Q/%s 5-2024"],\
            "products":["示例产品"],"indicator":"强度","indicatorValue":"10","indicatorMethod":"称重","inferiorThanRecommended":false}
            {"externalId":"demo:%s-d6","organization":"demo:%s-1","declaredOn":"2024-03-02","standards":[6]}
            """);
    Response first = Imports.ndjson(json, "?dataset=declarations");
    assertThat(Imports.summary(first))
        .isEqualTo("COMPLETED_WITH_ERRORS, 1 new, 1 known, 1 refused");
    assertThat(Imports.errors(first)).containsExactly("3 standards NOT_A_LIST_OF_TEXTS");
    assertThat(Imports.summary(Imports.ndjson(json, "?dataset=declarations")))
        .isEqualTo("COMPLETED_WITH_ERRORS, 0 new, 2 known, 1 refused");
  }

  @Test
  void whatDeclarationsOfGroupStandardsDoNotSayIsVouchedFor() throws Exception {
    String association =
        Way.admin()
            .body(
                Map.of(
                    "nameZh",
                    mine("示例协会%s"),
                    "type",
                    "SOCIAL_ORGANIZATION",
                    "effectiveOn",
                    "2020-01-01"))
            .post("/api/v1/organizations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String csv =
        mine("""
                externalId,organization,declaredOn,standards,kind,publicationDocument,patents,patentList
                demo:%s-g1,ASSOCIATION,2024-03-01,T/EX 1-2024,GROUP,,,
                demo:%s-g2,ASSOCIATION,2024-03-02,T/EX 2-2024,GROUP,公告〔2024〕1 号,true,ZL1|ZL2
                """)
            .replace("ASSOCIATION", association);
    assertThat(Imports.summary(Imports.csv(csv, "?dataset=declarations")))
        .isEqualTo("COMPLETED, 2 new, 0 known, 0 refused");
    String second =
        given()
            .queryParam("externalId", mine("demo:%s-g2"))
            .get("/api/v1/declarations")
            .path("items[0].id");
    Way.admin()
        .get("/api/v1/declarations/{id}", second)
        .then()
        .body("state", equalTo("PUBLISHED"))
        .body("publicationDocument", equalTo("公告〔2024〕1 号"))
        .body("patentList", equalTo(List.of("ZL1", "ZL2")));
  }

  /**
   * A dry run judges as the import does and keeps nothing; the import the second time knows what
   * the first one brought, refuses the same and records nothing.
   */
  private static void refusesTwice(String dataset, String csv, int good, List<String> refusals)
      throws InterruptedException {
    long rows = csv.lines().count() - 1;
    long before = Imports.position();
    Response dry = Imports.csv(csv, "?dataset=" + dataset + "&dryRun=true");
    assertThat(Imports.errors(dry)).isEqualTo(refusals);
    assertThat(Imports.position()).as("the dry run keeps nothing").isEqualTo(before);
    Response first = Imports.csv(csv, "?dataset=" + dataset);
    String refused = " known, " + (rows - good) + " refused";
    assertThat(Imports.summary(dry)).isEqualTo(Imports.summary(first));
    assertThat(Imports.summary(first))
        .isEqualTo("COMPLETED_WITH_ERRORS, " + good + " new, 0" + refused);
    assertThat(Imports.errors(first)).isEqualTo(refusals);
    assertThat(Imports.messages(first)).hasSameSizeAs(refusals).noneMatch(String::isBlank);
    long after = Imports.position();
    assertThat(after).isGreaterThan(before);
    Response second = Imports.csv(csv, "?dataset=" + dataset);
    assertThat(Imports.summary(second))
        .isEqualTo("COMPLETED_WITH_ERRORS, 0 new, " + good + refused);
    assertThat(Imports.errors(second)).isEqualTo(refusals);
    assertThat(Imports.position()).as("the second import records nothing").isEqualTo(after);
  }

  private void organization() throws InterruptedException {
    Response job =
        Imports.csv(
            mine(
                """
                nameZh,type,regionCode,externalIds,effectiveOn
                示例主办%s,ENTERPRISE,110000,demo:%s-1,2020-01-01
                """),
            "?dataset=organizations");
    assertThat(Imports.summary(job)).isEqualTo("COMPLETED, 1 new, 0 known, 0 refused");
  }

  private String mine(String text) {
    return text.replace("%s", own);
  }

  /** The Chinese names or titles of this test's own that begin so. */
  private List<String> names(String path, String beginning) {
    List<String> found =
        given()
            .queryParam("q", own)
            .queryParam("limit", 200)
            .get("/api/v1/" + path)
            .path(path.equals("projects") ? "items.titleZh" : "items.nameZh");
    return found.stream().filter(name -> name.startsWith(beginning)).toList();
  }
}
