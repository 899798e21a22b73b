package org.guiju.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitteeMembersTest {

  private static final String API = Committee31.API;

  @Test
  void membershipIsReadAsOfADay() {
    Committee31 tc = new Committee31(2);
    String member =
        given().get(API + "/committees/{id}/members", tc.id).path("items[1].id").toString();
    tc.sec()
        .body(Map.of("role", "VICE_CHAIR", "effectiveOn", "2022-03-01"))
        .patch(API + "/committees/{id}/members/{member}", tc.id, member)
        .then()
        .statusCode(428);
    tc.sec()
        .header("If-Match", "*")
        .body(Map.of("role", "VICE_CHAIR", "effectiveOn", "2022-03-01"))
        .patch(API + "/committees/{id}/members/{member}", tc.id, member)
        .then()
        .statusCode(200)
        .body("role", equalTo("VICE_CHAIR"));
    tc.sec()
        .header("If-Match", "*")
        .body(Map.of("effectiveOn", "2024-01-01", "reason", "retired"))
        .post(API + "/committees/{id}/members/{member}/ending", tc.id, member)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    String members = API + "/committees/" + tc.id + "/members?asOf=";
    for (String one :
        new String[] {
          "validFromFrom=2022-03-01",
          "validFromFrom=2022-03-01&validFromTo=2022-03-01",
          "validToFrom=2024-01-01&validToTo=2024-01-01",
          "validToTo=2024-01-01"
        }) {
      given().get(members + "2023-01-01&" + one).then().body("items.id", equalTo(List.of(member)));
    }
    for (String none :
        new String[] {
          "validFromFrom=2022-03-02",
          "validToTo=2023-12-31",
          "validToFrom=2024-01-02&validToTo=2035-12-31"
        }) {
      given().get(members + "2023-01-01&" + none).then().body("items", hasSize(0));
    }
    String coded = API + "/committees/" + tc.code.replace("/", "%2F").replace(" ", "%20");
    for (String path : new String[] {coded, API + "/committees/" + tc.id}) {
      assertThat(roles(path, "2021-06-01")).contains("MEMBER", "CHAIR");
      assertThat(roles(path, "2023-12-31")).contains("VICE_CHAIR");
      assertThat(roles(path, "2024-01-01")).isEqualTo("[CHAIR]");
      assertThat(roles(path, "2019-01-01")).isEqualTo("[]");
    }
  }

  @Test
  void membersAreFoundByWhatTheyPublish() {
    Committee31 tc = new Committee31(2);
    String members = API + "/committees/{id}/members";
    given().get(members + "?role=CHAIR", tc.id).then().body("items.role", hasItem("CHAIR"));
    for (String one :
        new String[] {
          "role=CHAIR",
          "account=" + tc.accounts.getFirst(),
          "organization=" + tc.organizations.getFirst(),
          "nameZh=委员&role=MEMBER"
        }) {
      given().get(members + "?" + one, tc.id).then().body("items", hasSize(1));
    }
    for (String none :
        new String[] {
          "nameEn=x",
          "nationalBody=SAC",
          "untilTo=2035-12-30",
          "untilFrom=2036-01-01",
          "termTo=1900-01-01",
          "termFrom=2100-01-01"
        }) {
      given().get(members + "?" + none, tc.id).then().statusCode(200).body("items", hasSize(0));
    }
    given().get(members + "?role=NONE", tc.id).then().statusCode(400);
  }

  private static String roles(String path, String asOf) {
    return given()
        .urlEncodingEnabled(false)
        .get(path + "/members?asOf=" + asOf)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.role")
        .toString();
  }

  @Test
  void compositionIsAFindingAndNoRefusal() {
    Committee31 tc = new Committee31(4, 4, "MEMBER");
    JsonPath found =
        given()
            .get(API + "/committees/{id}/composition", tc.id)
            .then()
            .statusCode(200)
            .body("agrees", equalTo(false))
            .body("members", equalTo(4))
            .extract()
            .jsonPath();
    String of = "findings.find { it.rule == '%s' }";
    assertThat(found.getBoolean(of.formatted("MEMBERS_OF_TC") + ".held")).isFalse();
    assertThat(found.getInt(of.formatted("MEMBERS_OF_TC") + ".actual")).isEqualTo(4);
    assertThat(found.getList(of.formatted("PER_ORGANIZATION") + ".members")).hasSize(4);
    assertThat(found.getBoolean(of.formatted("ONE_CHAIR") + ".held")).isTrue();
    assertThat(found.getInt(of.formatted("TERM") + ".actual")).isEqualTo(16);
    assertThat(found.getString(of.formatted("TERM") + ".basis.confidence"))
        .isEqualTo("MEMORY_HIGH");
    assertThat(found.getList("findings.rule")).doesNotContain("MEMBERS_OF_SC");
    // One person in four committees.
    String account = tc.accounts.getFirst();
    for (int more = 0; more < 3; more++) {
      Committee31 other = new Committee31(1);
      other.join(account, tc.organizations.getFirst(), "MEMBER").then().statusCode(201);
    }
    given()
        .get(API + "/committees/{id}/composition", tc.id)
        .then()
        .body("findings.find { it.rule == 'COMMITTEES_PER_PERSON' }.actual", equalTo(4))
        .body("findings.find { it.rule == 'COMMITTEES_PER_PERSON' }.members", hasSize(1));
  }

  @Test
  void aCommitteesOwnSecretariatKeepsItsList() {
    Committee31 tc = new Committee31(1);
    Committee31 other = new Committee31(1);
    Map<String, Object> body = Map.of("nameZh", "某人", "role", "MEMBER", "from", "2021-01-01");
    other.sec().body(body).post(API + "/committees/{id}/members", tc.id).then().statusCode(403);
    TestAccounts.as("READER")
        .contentType("application/json")
        .body(body)
        .post(API + "/committees/{id}/members", tc.id)
        .then()
        .statusCode(403);
    tc.join(tc.accounts.getFirst(), tc.organizations.getFirst(), "MEMBER")
        .then()
        .statusCode(409)
        .body("code", equalTo("MEMBER_EXISTS"));
    tc.sec()
        .body(Map.of("role", "P_MEMBER", "from", "2021-01-01"))
        .post(API + "/committees/{id}/members", tc.id)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/nationalBody"));
    tc.sec()
        .body(Map.of("nameZh", "某人", "role", "MEMBER", "from", "2019-01-01"))
        .post(API + "/committees/{id}/members", tc.id)
        .then()
        .statusCode(422);
    String joined =
        Way.admin().get(API + "/committees/{id}/history", tc.id).path("items[1].id").toString();
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("event", joined, "void", true, "reason", "by mistake"))
        .post(API + "/committees/{id}/corrections", tc.id)
        .then()
        .statusCode(200);
    given().get(API + "/committees/{id}/members", tc.id).then().body("items", hasSize(0));
  }
}
