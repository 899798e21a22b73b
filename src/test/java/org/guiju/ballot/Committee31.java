package org.guiju.ballot;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;

/** A committee with members who have accounts, its secretariat, and a project of it. */
public final class Committee31 {

  static final String API = "/api/v1";
  static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

  public final String id;
  public final String code;
  public final String secretariat;
  public final String secretary;
  public final List<String> accounts = new ArrayList<>();
  public final List<String> organizations = new ArrayList<>();

  /** A committee of so many members, each of an organization of its own. */
  public Committee31(int members) {
    this(members, 1, "MEMBER");
  }

  public Committee31(int members, int each, String role) {
    code = "SAC/TC " + (100_000 + Math.floorMod(UUID.randomUUID().hashCode(), 800_000));
    secretariat = Way.organization("350203");
    id =
        Way.admin()
            .body(
                Map.of("code", code, "secretariat", secretariat, "effectiveOn", FOUNDED.toString()))
            .post(API + "/committees")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    secretary = TestAccounts.create(UUID.fromString(secretariat), null, "TC_SEC").name();
    for (int i = 0; i < members; i++) {
      if (i % each == 0) {
        organizations.add(Way.organization("350203"));
      }
      accounts.add(TestAccounts.create(null, null, "TC_MEMBER").name());
      join(
              accounts.getLast(),
              organizations.getLast(),
              i == 0 && !role.endsWith("_MEMBER") ? "CHAIR" : role)
          .then()
          .statusCode(201);
    }
  }

  public Response join(String account, String organization, String role) {
    Map<String, Object> body = new HashMap<>();
    body.put("nameZh", "委员" + account.substring(0, 8));
    body.put("organization", organization);
    body.put("role", role);
    body.put("account", account);
    body.put("from", FOUNDED.toString());
    body.put("until", "2035-12-31");
    if (role.endsWith("_MEMBER")) {
      body.put("nationalBody", "NB " + account);
    }
    return sec().body(body).post(API + "/committees/{id}/members", id);
  }

  io.restassured.specification.RequestSpecification sec() {
    return TestAccounts.login(secretary)
        .contentType("application/json")
        .header("Accept-Language", "en");
  }

  static io.restassured.specification.RequestSpecification as(String account) {
    return TestAccounts.login(account)
        .contentType("application/json")
        .header("Accept-Language", "en");
  }

  /** A project of the committee that was just submitted for review, or convened. */
  Way project(LocalDate on, String lead, List<String> steps) {
    Way way = Way.registered(on, lead);
    way.etag =
        Way.admin()
            .header("If-Match", way.etag)
            .body(Map.of("committee", code))
            .patch(API + "/projects/{id}", way.id)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    way.through(steps);
    return way;
  }

  Response announce(Way way, Map<String, Object> body) {
    return sec().body(body).post(API + "/projects/{id}/ballots", way.id);
  }

  /** A ballot by the committee's rule at a meeting today. */
  String opened(Way way) {
    return announce(way, Map.of("purpose", "EXAMINATION", "rule", "TC_3_4"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  Response vote(int member, String ballot, String position) {
    return as(accounts.get(member))
        .body(Map.of("position", position))
        .post(API + "/ballots/{id}/votes", ballot);
  }

  /** The members from one to another vote. */
  void vote(String ballot, int from, int to, String position) {
    for (int i = from; i < to; i++) {
      vote(i, ballot, position).then().statusCode(200);
    }
  }

  JsonPath ballot(String ballot) {
    return sec().get(API + "/ballots/{id}", ballot).jsonPath();
  }

  Response close(String ballot, Map<String, Object> body) {
    return sec().header("If-Match", "*").body(body).post(API + "/ballots/{id}/closing", ballot);
  }

  /** Takes a step without vouching for anything. */
  Response step(Way way, String action) {
    Map<String, Object> body = new HashMap<>(way.request(action));
    body.remove("attested");
    return Way.admin()
        .header("If-Match", "*")
        .body(body)
        .post(API + "/projects/{id}/transitions", way.id);
  }
}
