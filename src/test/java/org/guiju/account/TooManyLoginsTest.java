package org.guiju.account;

import static io.restassured.RestAssured.given;
import static org.guiju.platform.InTheOpen.MOST_FAILURES;
import static org.guiju.platform.InTheOpen.MOST_FAILURES_OF_ADDRESS;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.guiju.platform.InTheOpen;
import org.junit.jupiter.api.Test;

/** Whoever gives wrong passwords too often is told when to come again, right password or not. */
@QuarkusTest
@TestProfile(InTheOpen.class)
class TooManyLoginsTest {

  private static final String ME = "/api/v1/accounts/me";
  private static final String WRONG = "Wrong-Horse-7-Battery";

  private static String account() {
    return TestAccounts.create(null, null, "READER").name();
  }

  private static RequestSpecification from(String address) {
    return given().header("X-Forwarded-For", address).header("Accept-Language", "en");
  }

  private static ValidatableResponse login(String name, String password, String address) {
    return from(address).auth().preemptive().basic(name, password).get(ME).then();
  }

  private static void fail(int times, String name, String address) {
    for (int i = 0; i < times; i++) {
      login(name, WRONG, address).statusCode(401);
    }
  }

  private static ValidatableResponse refused(ValidatableResponse answer) {
    return answer
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", matchesPattern("[1-9][0-9]*"))
        .body("code", equalTo("TOO_MANY_FAILED_LOGINS"))
        .body("retryAfter", allOf(greaterThan(0), lessThanOrEqualTo(901)));
  }

  @Test
  void anAccountIsRefusedWhereItFailedTooOftenAndNowhereElse() {
    String name = account();
    fail(MOST_FAILURES, name, "203.0.113.1");
    refused(login(name, TestAccounts.PASSWORD, "203.0.113.1"))
        .body("detail", containsString("ask an administrator"));
    refused(
            given()
                .header("X-Forwarded-For", "203.0.113.1")
                .header("Accept-Language", "zh")
                .auth()
                .preemptive()
                .basic(name, WRONG)
                .get(ME)
                .then())
        .body("detail", containsString("请管理员重设"));
    login(name, TestAccounts.PASSWORD, "203.0.113.2").statusCode(200);
    refused(login(name, TestAccounts.PASSWORD, "203.0.113.1"));
    login(account(), TestAccounts.PASSWORD, "203.0.113.1").statusCode(200);
    from("203.0.113.1").get("/api/v1/procedures").then().statusCode(200);
  }

  @Test
  void theRightPasswordBeginsTheCountAnew() {
    String name = account();
    fail(MOST_FAILURES - 1, name, "203.0.113.3");
    login(name, TestAccounts.PASSWORD, "203.0.113.3").statusCode(200);
    fail(MOST_FAILURES, name, "203.0.113.3");
    refused(login(name, WRONG, "203.0.113.3"));
  }

  private static RequestSpecification admin() {
    return TestAccounts.as("ADMIN").contentType(ContentType.JSON).header("If-Match", "*");
  }

  @Test
  void aPasswordThatAnAdministratorSetsIsTriedAtOnce() {
    AccountView account = TestAccounts.create(null, null, "READER");
    fail(MOST_FAILURES, account.name(), "203.0.113.8");
    admin()
        .body("{\"password\":\"Another-Day-22\"}")
        .post("/api/v1/accounts/" + account.id() + "/password")
        .then()
        .statusCode(204);
    login(account.name(), "Another-Day-22", "203.0.113.8").statusCode(200);
  }

  @Test
  void anAccountThatIsEnabledAgainIsCountedAnewAndNoOtherChangeDoesSo() {
    AccountView account = TestAccounts.create(null, null, "READER");
    String path = "/api/v1/accounts/" + account.id();
    fail(MOST_FAILURES, account.name(), "203.0.113.9");
    admin().body("{\"roles\":[\"INSPECTOR\"]}").patch(path).then().statusCode(200);
    admin().body("{\"enabled\":false}").patch(path).then().statusCode(200);
    refused(login(account.name(), TestAccounts.PASSWORD, "203.0.113.9"));
    admin().body("{\"enabled\":true}").patch(path).then().statusCode(200);
    login(account.name(), TestAccounts.PASSWORD, "203.0.113.9").statusCode(200);
  }

  @Test
  void anAddressIsRefusedWhicheverAccountsItTries() {
    String name = account();
    for (int i = 0; i < MOST_FAILURES_OF_ADDRESS; i++) {
      fail(1, "nobody-" + UUID.randomUUID(), "203.0.113.4");
    }
    refused(login(name, TestAccounts.PASSWORD, "203.0.113.4"))
        .body("detail", containsString("another address"));
    login(name, TestAccounts.PASSWORD, "203.0.113.5").statusCode(200);
  }

  @Test
  void anAccountThatIsNotThereIsBoundedLikeOneThatIs() {
    String name = "nobody-" + UUID.randomUUID();
    fail(MOST_FAILURES, name, "203.0.113.6");
    refused(login(name, WRONG, "203.0.113.6"));
  }

  @Test
  void theAddressesOfOneNetworkAreOneAddress() {
    String name = account();
    fail(MOST_FAILURES, name, "2001:db8:1:2::1");
    refused(login(name, TestAccounts.PASSWORD, "2001:db8:1:2:ffff::1"));
    login(name, TestAccounts.PASSWORD, "2001:db8:1:3::1").statusCode(200);
  }

  @Test
  void whatAsksNobodyToLogInIsRefusedTooWhereItReadsWhoAsks() {
    String name = account();
    fail(MOST_FAILURES, name, "203.0.113.7");
    refused(
        from("203.0.113.7")
            .auth()
            .preemptive()
            .basic(name, TestAccounts.PASSWORD)
            .get("/api/v1/work-items?mine=true")
            .then());
  }
}
