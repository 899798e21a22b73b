package org.guiju.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an account cannot be bound to. */
@QuarkusTest
class AccountBoundsTest {

  private static final String PATH = "/api/v1/accounts";

  private static RequestSpecification admin() {
    return TestAccounts.as("ADMIN").contentType(ContentType.JSON).header("If-Match", "*");
  }

  @Test
  void anAccountIsBoundToWhatExists() {
    String name = "n-" + UUID.randomUUID();
    admin()
        .body(
            Map.of(
                "name",
                name,
                "password",
                TestAccounts.PASSWORD,
                "roles",
                List.of("DEPT"),
                "organization",
                UUID.randomUUID(),
                "region",
                "999999"))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/organization", "/region"));
    admin()
        .get(PATH + "?sort=-name&limit=200")
        .then()
        .body("items.name", org.hamcrest.Matchers.not(hasItem(name)));
  }

  @Test
  void aChangeBindsToWhatExists() {
    String place = PATH + "/" + TestAccounts.create(null, "350200", "DEPT").id();
    admin()
        .body(Map.of("region", "359999"))
        .patch(place)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/region"));
    admin().get(place).then().body("region", is("350200")).body("version", is(0));
    admin().body(Map.of("region", "350000")).patch(place).then().statusCode(200);
  }
}
