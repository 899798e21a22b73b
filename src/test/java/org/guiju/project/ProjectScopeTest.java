package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.feed.NothingRecorded;
import org.junit.jupiter.api.Test;

/** What accounts bound to an organization or a region may not touch. */
@QuarkusTest
class ProjectScopeTest {

  private static final String PATH = "/api/v1/projects";
  private static final String PASSWORD = "kestrel-7-harbour";
  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  /** An account made through the API. */
  private static RequestSpecification account(Map<String, Object> bound, String... roles) {
    Map<String, Object> body = new HashMap<>(bound);
    body.put("name", "bound-" + UUID.randomUUID());
    body.put("password", PASSWORD);
    body.put("roles", List.of(roles));
    Way.admin().body(body).post("/api/v1/accounts").then().statusCode(201);
    return RestAssured.given()
        .auth()
        .preemptive()
        .basic((String) body.get("name"), PASSWORD)
        .contentType(ContentType.JSON)
        .header("If-Match", "*");
  }

  private static void forbidden(
      RequestSpecification account, Method method, String place, Object body) {
    RestAssured.given()
        .spec(account)
        .body(body)
        .request(method, place)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", is("FORBIDDEN"));
  }

  @Test
  void anAccountOfAnotherOrganizationTouchesNothingOfTheProject() {
    String lead = Way.organization("350203");
    String other = Way.organization("350203");
    Way way = Way.registered(START, lead);
    Map<String, Object> step = way.request("SUBMIT_PROPOSAL");
    String event = Way.admin().get(PATH + "/" + way.id + "/history").path("items[0].id");
    RequestSpecification foreign =
        account(Map.of("organization", other), "PROPOSER", "TC_SEC", "DEPT", "ENTERPRISE");
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    String place = PATH + "/" + way.id;
    forbidden(foreign, Method.PATCH, place, Map.of("titleEn", "Mine"));
    forbidden(foreign, Method.POST, place + "/transitions", step);
    forbidden(
        foreign,
        Method.POST,
        place + "/participations",
        Map.of("organization", other, "role", "LEAD"));
    forbidden(foreign, Method.DELETE, place + "/participations/" + lead, Map.of());
    forbidden(
        foreign,
        Method.POST,
        place + "/corrections",
        Map.of("event", event, "effectiveOn", "2021-02-01", "reason", "x"));
    forbidden(
        foreign,
        Method.POST,
        PATH,
        Map.of("kind", "NATIONAL", "titleZh", "别人的", "responsible", lead));
    nothing.check();
    assertThat(way.isUnchanged()).isTrue();
    RestAssured.given()
        .spec(account(Map.of("organization", lead), "TC_SEC"))
        .body(Map.of("titleEn", "Ours"))
        .patch(place)
        .then()
        .statusCode(200);
  }

  @Test
  void anAccountOfAnotherRegionTouchesNothingOfTheProjectNorMovesItsOwnAway() {
    String place = PATH + "/" + local("350200");
    NothingRecorded nothing = NothingRecorded.of("PROJECT");
    RequestSpecification foreign = account(Map.of("region", "370000"), "DEPT");
    forbidden(foreign, Method.PATCH, place, Map.of("titleEn", "Mine"));
    forbidden(
        foreign,
        Method.POST,
        PATH,
        Map.of("kind", "LOCAL", "titleZh", "别处的", "regionCode", "350200"));
    RequestSpecification own = account(Map.of("region", "350000"), "DEPT");
    forbidden(own, Method.PATCH, place, Map.of("regionCode", "370000"));
    nothing.check();
    RestAssured.given()
        .spec(own)
        .body(Map.of("titleEn", "Ours"))
        .patch(place)
        .then()
        .statusCode(200);
  }

  @Test
  void anAccountOfAnotherOrganizationTakesNoStepOfItsStandard() {
    String lead = Way.organization("350203");
    Way way = Way.registered(START, lead).through(Way.TO_PUBLICATION);
    String number = Way.admin().get(PATH + "/" + way.id).path("numbers[0]");
    String standard =
        Way.admin().queryParam("number", number).get("/api/v1/standards").path("items[0].id");
    Map<String, Object> suspension =
        Map.of(
            "action",
            "SUSPEND",
            "effectiveOn",
            "2025-06-01",
            "reason",
            "x",
            "inputs",
            Map.of("judged", Map.of("UNSAFE", true)));
    String place = "/api/v1/standards/" + standard + "/transitions";
    NothingRecorded nothing = NothingRecorded.of("STANDARD");
    forbidden(
        account(Map.of("organization", Way.organization("350203")), "APPROVER"),
        Method.POST,
        place,
        suspension);
    nothing.check();
    RestAssured.given()
        .spec(account(Map.of("organization", lead), "APPROVER"))
        .body(suspension)
        .post(place)
        .then()
        .statusCode(200);
  }

  private static String local(String region) {
    return Way.admin()
        .body(Map.of("kind", "LOCAL", "titleZh", "地方标准" + UUID.randomUUID(), "regionCode", region))
        .post(PATH)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
