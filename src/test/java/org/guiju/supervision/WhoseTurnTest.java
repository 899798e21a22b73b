package org.guiju.supervision;

import static org.guiju.supervision.Declarers.DECLARATIONS;
import static org.guiju.supervision.Declarers.MATTERS;
import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.complain;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.organization;
import static org.guiju.supervision.Declarers.published;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Previews of steps of declarations and matters name those whose turn it will be. */
@QuarkusTest
class WhoseTurnTest {

  private String declarer;
  private String account;

  @BeforeEach
  void begin() {
    declarer = enterprise("451102");
    account = account(declarer, "ENTERPRISE");
  }

  private static String account(String organization, String role) {
    return TestAccounts.create(UUID.fromString(organization), null, role).name();
  }

  private static ValidatableResponse preview(
      RequestSpecification as, String thing, String action, List<?> documents) {
    return json(as)
        .header("If-Match", "*")
        .queryParam("preview", true)
        .body(Map.of("action", action, "documents", documents))
        .post(thing + "/transitions")
        .then();
  }

  @Test
  void aDeclarationIsItsDeclarersTurn() {
    String declaration =
        admin()
            .body(
                Map.of(
                    "organization",
                    declarer,
                    "standards",
                    List.of(Map.of("number", "GB/T 1.1-2020", "name", "规则")),
                    "products",
                    List.of("壶")))
            .post(DECLARATIONS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String next = "consequences.next.find { it.action == 'PUBLISH' }";
    List<?> papers = List.of(Map.of("code", "D22"), Map.of("code", "D34"));
    preview(admin(), DECLARATIONS + declaration, "SIGN", papers)
        .statusCode(200)
        .body(next + ".organizations.id", contains(declarer))
        .body(next + ".accounts", hasItem(account));
    preview(TestAccounts.login(account), DECLARATIONS + declaration, "SIGN", papers)
        .statusCode(200)
        .body(next + ".organizations.id", contains(declarer))
        .body(next + ".accounts", contains(account));
    String colleague = account(declarer, "ENTERPRISE");
    preview(TestAccounts.login(colleague), DECLARATIONS + declaration, "SIGN", papers)
        .body(next + ".accounts", contains(colleague));
    admin().get(DECLARATIONS + declaration + "/history").then().body("items.size()", equalTo(1));
  }

  @Test
  void aComplaintIsTheTurnOfTheAuthoritiesOfItsRegion() {
    String declaration = published(declarer, "电热水壶", "2024-01-05");
    String matter = complain("DECLARATION", declaration, "不合格").path("matter");
    String here = organization("AUTHORITY", "451100", "局" + UUID.randomUUID());
    String elsewhere = organization("AUTHORITY", "370200", "局" + UUID.randomUUID());
    String inspector = account(here, "INSPECTOR");
    String foreign = account(elsewhere, "INSPECTOR");
    String next = "consequences.next.find { it.action == 'INVESTIGATE' }";
    preview(admin(), MATTERS + matter, "ACCEPT", List.of())
        .statusCode(200)
        .body(next + ".organizations.id", hasItem(here))
        .body(next + ".organizations.id", not(hasItem(elsewhere)))
        .body(next + ".organizations.id", not(hasItem(declarer)))
        .body(next + ".accounts", not(hasItem(foreign)))
        .body(next + ".accounts", not(hasItem(account)));
    preview(TestAccounts.login(inspector), MATTERS + matter, "ACCEPT", List.of())
        .statusCode(200)
        .body(next + ".accounts", contains(inspector));
    preview(TestAccounts.login(foreign), MATTERS + matter, "ACCEPT", List.of()).statusCode(403);
    json(TestAccounts.login(inspector))
        .header("If-Match", "*")
        .body(Map.of("action", "ACCEPT"))
        .post(MATTERS + matter + "/transitions")
        .then()
        .statusCode(200)
        .body("consequences.next", equalTo(null));
    json(TestAccounts.login(inspector))
        .header("If-Match", "*")
        .queryParam("preview", true)
        .body(Map.of("action", "DISMISS", "inputs", Map.of("reply", "不属实")))
        .post(MATTERS + matter + "/transitions")
        .then()
        .statusCode(200)
        .body("consequences.next", empty());
  }
}
