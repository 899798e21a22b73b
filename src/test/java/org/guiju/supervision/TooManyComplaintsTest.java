package org.guiju.supervision;

import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.published;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.guiju.platform.InTheOpen;
import org.junit.jupiter.api.Test;

/** Whoever sends more complaints or feedback than one may is told when to come again. */
@QuarkusTest
@TestProfile(InTheOpen.class)
class TooManyComplaintsTest {

  private static Response send(String place, String type, String about, String text) {
    Map<String, Object> body =
        Map.of("about", Map.of("type", type, "id", about), "aspect", "ERROR", "text", text);
    return nobody()
        .body(place.equals("feedback") ? body : Map.of("about", body.get("about"), "text", text))
        .post("/api/v1/" + place);
  }

  private static ValidatableResponse refused(Response answer) {
    return answer
        .then()
        .statusCode(429)
        .header("Retry-After", "86400")
        .body("code", equalTo("TOO_MANY_SUBMISSIONS"))
        .body("retryAfter", equalTo(86_400));
  }

  @Test
  void complaintsAndFeedbackOfOneAddressAreBoundedTogether() {
    String standard = Standards.published();
    String one = published(enterprise("350203"), "电热水壶", "2024-01-05");
    String other = published(enterprise("350203"), "电热水壶", "2024-01-05");
    send("complaints", "DECLARATION", one, "不符").then().statusCode(201);
    send("feedback", "STANDARD", standard, "第 5 章").then().statusCode(201);
    refused(send("complaints", "DECLARATION", other, "也不符"));
    refused(send("feedback", "STANDARD", standard, "第 6 章"));
    Declarers.admin()
        .get(Declarers.DECLARATIONS + other + "/matters/COMPLAINT")
        .then()
        .body("items.size()", equalTo(0));
  }
}
