package org.guiju.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountTest {

  @Inject AgroalDataSource database;
  @Inject FirstAdministrator first;

  private static RequestSpecification admin() {
    return TestAccounts.as("ADMIN").contentType(ContentType.JSON);
  }

  private static String name() {
    return "n-" + UUID.randomUUID();
  }

  private static ValidatableResponse create(String name, String password) {
    return admin()
        .body(
            "{\"name\":\"%s\",\"password\":\"%s\",\"roles\":[\"READER\"]}"
                .formatted(name, password))
        .post("/api/v1/accounts")
        .then();
  }

  private static ValidatableResponse me(String name, String password) {
    return given().auth().preemptive().basic(name, password).get("/api/v1/accounts/me").then();
  }

  @Test
  void accountIsMadeAndLogsIn() {
    String name = name();
    String location =
        create(name, "Wonderful-Day-1")
            .statusCode(201)
            .header("ETag", startsWith("\"0-"))
            .body("name", is(name))
            .body("roles", is(List.of("READER")))
            .body("enabled", is(true))
            .body("password", is((Object) null))
            .extract()
            .header("Location");
    admin().get(location).then().statusCode(200).body("name", is(name));
    me(name, "Wonderful-Day-1").statusCode(200).body("name", is(name));
    me(name, "Wonderful-Day-2").statusCode(401);
    me("nobody-" + name, "Wonderful-Day-1").statusCode(401);
  }

  @Test
  void whereNoProxyIsTrustedAnotherAddressIsNotBelieved() {
    String name = TestAccounts.create(null, null, "READER").name();
    for (int i = 1; i <= 10; i++) {
      given()
          .header("X-Forwarded-For", "203.0.113." + i)
          .auth()
          .preemptive()
          .basic(name, "Wonderful-Day-2")
          .get("/api/v1/accounts/me")
          .then()
          .statusCode(401);
    }
    me(name, TestAccounts.PASSWORD).statusCode(429).body("code", is("TOO_MANY_FAILED_LOGINS"));
  }

  @Test
  void passwordIsKeptAsBcryptOnly() throws Exception {
    String name = name();
    create(name, "Wonderful-Day-1").statusCode(201);
    try (Connection c = database.getConnection();
        ResultSet row =
            c.createStatement()
                .executeQuery("select password_hash from account where name = '" + name + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).startsWith("$2").doesNotContain("Wonderful");
    }
  }

  @Test
  void unsuitablePasswordsAreRefusedAndNotRepeated() {
    for (String password :
        List.of(
            "Short-1", "aaaaaaaaaaaaa", "1234567890", "x".repeat(40) + "Ab-" + "标准".repeat(9))) {
      create(name(), password)
          .statusCode(422)
          .body("errors[0].pointer", is("/password"))
          .body(not(containsString(password)));
    }
    String name = name();
    create(name, name + "1A").statusCode(422);
  }

  @Test
  void namesAreUniqueAndOfOneForm() {
    String name = name();
    create(name, "Wonderful-Day-1").statusCode(201);
    create(name, "Wonderful-Day-1").statusCode(409).body("code", is("DUPLICATE_ACCOUNT_NAME"));
    for (String wrong : List.of("Upper", "a:b", "-a", "a b", "x", "y".repeat(65))) {
      create(wrong, "Wonderful-Day-1").statusCode(422).body("errors.pointer", hasItem("/name"));
    }
  }

  @Test
  void onlyAdministratorsSeeAccounts() {
    given().get("/api/v1/accounts").then().statusCode(401);
    TestAccounts.as("READER").get("/api/v1/accounts").then().statusCode(403);
    admin().get("/api/v1/accounts").then().statusCode(200).body("items", notNullValue());
  }

  @Test
  void listGoesOnWhereThePageBeforeEnded() {
    for (int i = 0; i < 3; i++) {
      TestAccounts.create(null, null, "READER");
    }
    ValidatableResponse page =
        admin()
            .get("/api/v1/accounts?limit=2&sort=-name&count=exact")
            .then()
            .statusCode(200)
            .body("items", hasSize(2));
    String next = page.extract().path("next");
    page.header(
        "Link",
        is("</api/v1/accounts?limit=2&sort=-name&count=exact&cursor=" + next + ">; rel=\"next\""));
    String last = page.extract().path("items[1].name");
    List<String> names =
        admin()
            .get("/api/v1/accounts?limit=200&sort=-name&cursor=" + next)
            .then()
            .statusCode(200)
            .extract()
            .path("items.name");
    assertThat(names).isNotEmpty().allMatch(n -> n.compareTo(last) < 0);
    int total = page.extract().path("total");
    assertThat(names).hasSize(total - 2);
    admin()
        .get("/api/v1/accounts?cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", is("CURSOR_OF_ANOTHER_LIST"));
  }

  @Test
  void changesNeedTheVersionSeen() {
    AccountView account = TestAccounts.create(null, null, "READER");
    String path = "/api/v1/accounts/" + account.id();
    String body = "{\"roles\":[\"DRAFTER\",\"TC_SEC\"],\"region\":\"350200\"}";
    String etag = admin().get(path).then().extract().header("ETag");
    admin().body(body).patch(path).then().statusCode(428);
    admin().body(body).header("If-Match", "\"7\"").patch(path).then().statusCode(412);
    admin().body(body).header("If-Match", "W/" + etag).patch(path).then().statusCode(412);
    String changed =
        admin()
            .body(body)
            .header("If-Match", etag)
            .patch(path)
            .then()
            .statusCode(200)
            .body("roles", hasItems("DRAFTER", "TC_SEC"))
            .body("region", is("350200"))
            .body("version", is(1))
            .extract()
            .header("ETag");
    admin()
        .body(body)
        .header("If-Match", etag)
        .patch(path)
        .then()
        .statusCode(412)
        .body("code", is("STALE_VERSION"));
    assertThat(admin().get(path).header("ETag")).isEqualTo(changed);
    admin().header("If-None-Match", changed).get(path).then().statusCode(304).body(is(""));
    admin()
        .contentType("application/merge-patch+json")
        .body("{\"region\":null}")
        .header("If-Match", "*")
        .patch(path)
        .then()
        .statusCode(200)
        .body("region", is((Object) null))
        .body("roles", hasSize(2));
  }

  @Test
  void patchOfWhatCannotBeChangedIsRefused() {
    String path = "/api/v1/accounts/" + TestAccounts.create(null, null, "READER").id();
    for (String wrong :
        List.of(
            "{\"name\":\"x\"}",
            "{\"name\":null}",
            "{\"roles\":[]}",
            "{\"enabled\":null}",
            "{\"roles\":[\"KING\"]}",
            "[]",
            "3")) {
      admin().body(wrong).header("If-Match", "*").patch(path).then().statusCode(422);
    }
    admin()
        .body("{\"roles\":null}")
        .header("If-Match", "*")
        .patch(path)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/roles"));
  }

  @Test
  void disabledAccountIsOutAtOnce() {
    AccountView account = TestAccounts.create(null, null, "READER");
    me(account.name(), TestAccounts.PASSWORD).statusCode(200);
    admin()
        .body("{\"enabled\":false}")
        .header("If-Match", "*")
        .patch("/api/v1/accounts/" + account.id())
        .then()
        .statusCode(200);
    me(account.name(), TestAccounts.PASSWORD).statusCode(401);
  }

  @Test
  void oneAdministratorOfSeveralCanGo() {
    admin().get("/api/v1/accounts").then().statusCode(200);
    AccountView account = TestAccounts.create(null, null, "ADMIN");
    admin()
        .body("{\"roles\":[\"READER\"]}")
        .header("If-Match", "*")
        .patch("/api/v1/accounts/" + account.id())
        .then()
        .statusCode(200)
        .body("roles", is(List.of("READER")));
  }

  @Test
  void everybodyChangesHisOwnPasswordOnly() {
    AccountView account = TestAccounts.create(null, null, "READER");
    String path = "/api/v1/accounts/" + account.id() + "/password";
    me(account.name(), TestAccounts.PASSWORD).statusCode(200);
    RequestSpecification own = TestAccounts.login(account.name()).contentType(ContentType.JSON);
    own.body("{\"password\":\"Another-Day-22\"}")
        .post(path)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/current"));
    TestAccounts.login(account.name())
        .contentType(ContentType.JSON)
        .body(
            "{\"password\":\"Another-Day-22\",\"current\":\"%s\"}".formatted(TestAccounts.PASSWORD))
        .post(path)
        .then()
        .statusCode(204);
    me(account.name(), TestAccounts.PASSWORD).statusCode(401);
    me(account.name(), "Another-Day-22").statusCode(200);
    TestAccounts.as("READER")
        .contentType(ContentType.JSON)
        .body("{\"password\":\"Another-Day-33\"}")
        .post(path)
        .then()
        .statusCode(403);
    admin().body("{\"password\":\"Another-Day-33\"}").post(path).then().statusCode(204);
    me(account.name(), "Another-Day-33").statusCode(200);
  }

  @Test
  void firstAdministratorIsMadeWithAOneTimePassword() {
    String password = first.oneTimePassword().orElseThrow();
    me("admin", password).statusCode(200).body("roles", is(List.of("ADMIN")));
  }

  @Test
  void createdOnceForEachKey() {
    String name = name();
    String body =
        "{\"name\":\"%s\",\"password\":\"Wonderful-Day-1\",\"roles\":[\"READER\"]}".formatted(name);
    String same =
        "{ \"roles\":[\"READER\"], \"password\":\"Wonderful-Day-1\", \"name\":\"%s\" }"
            .formatted(name);
    String key = UUID.randomUUID().toString();
    String id =
        admin()
            .header("Idempotency-Key", key)
            .body(body)
            .post("/api/v1/accounts")
            .then()
            .statusCode(201)
            .header("Idempotency-Replayed", (String) null)
            .extract()
            .path("id");
    admin()
        .header("Idempotency-Key", key)
        .body(same)
        .post("/api/v1/accounts")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", "/api/v1/accounts/" + id)
        .header("ETag", matchesPattern("\"0-[^\"]+\""))
        .body("id", is(id));
    admin()
        .header("Idempotency-Key", key)
        .body(body.replace("Day-1", "Day-2"))
        .post("/api/v1/accounts")
        .then()
        .statusCode(422)
        .body("code", is("IDEMPOTENCY_KEY_REUSED"));
  }
}
