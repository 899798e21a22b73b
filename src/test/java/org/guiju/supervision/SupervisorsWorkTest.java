package org.guiju.supervision;

import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.complain;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.inspector;
import static org.guiju.supervision.Declarers.of;
import static org.guiju.supervision.Declarers.published;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Authorities find in their work lists what waits for them in their region. */
@QuarkusTest
class SupervisorsWorkTest {

  private static ValidatableResponse mine(RequestSpecification who, String declarer) {
    return who.get("/api/v1/work-items?mine=true&organization=" + declarer).then().statusCode(200);
  }

  @Test
  void aComplaintWaitsForTheAuthorityOfItsRegion() {
    String declarer = enterprise("350203");
    String matter =
        complain("DECLARATION", published(declarer, "电热水壶", "2024-01-05"), "不合格").path("matter");
    mine(inspector("350200"), declarer).body("items.id", hasItem(matter));
    mine(inspector("370200"), declarer).body("items.id", not(hasItem(matter)));
    mine(of(declarer, "ENTERPRISE"), declarer).body("items.id", not(hasItem(matter)));
  }

  @Test
  void aDeclarationIsOfTheRegionOfItsDeclarer() {
    String declarer = enterprise("350203");
    String declaration =
        admin()
            .body(
                Map.of(
                    "organization",
                    declarer,
                    "registeredOn",
                    "2024-01-05",
                    "standards",
                    List.of(Map.of("number", "GB/T 1.1-2020", "name", "规则")),
                    "products",
                    List.of("壶")))
            .post(Declarers.DECLARATIONS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String ask = "/api/v1/work-items?type=DECLARATION&organization=" + declarer + "&region=";
    admin().get(ask + "350200").then().body("items.id", hasItem(declaration));
    admin().get(ask + "350200").then().body("items.region", hasItem("350203"));
    admin().get(ask + "370000").then().body("items.id", not(hasItem(declaration)));
  }
}
