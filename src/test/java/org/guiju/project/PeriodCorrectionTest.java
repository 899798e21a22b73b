package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A period cannot be cut short after the fact, by a correction of the day on which it began. */
@QuarkusTest
class PeriodCorrectionTest {

  private Way way;

  @Test
  void theProposedPlanStaysOpenForItsTime() {
    way =
        Way.registered(LocalDate.of(2021, 3, 1), Way.organization("350203"))
            .through(Way.TO_PUBLICATION.subList(0, 4));
    assertThat(Way.TO_PUBLICATION.get(3)).isEqualTo("CLOSE_PROPOSED_PLAN");
    LocalDate opened = way.on.minusDays(65 * 2);
    moved("PUBLISH_PROPOSED_PLAN", opened.plusDays(40))
        .statusCode(409)
        .body("code", equalTo("HISTORY_NOT_ALLOWED"))
        .body("detail", containsString("CLOSE_PROPOSED_PLAN"));
    assertThat(way.isUnchanged()).isTrue();
    moved("PUBLISH_PROPOSED_PLAN", opened.plusDays(10)).statusCode(200);
  }

  private ValidatableResponse moved(String action, LocalDate on) {
    String event =
        Way.admin()
            .get("/api/v1/projects/{id}/history", way.id)
            .path("items.find { it.payload.action == '%s' }.id".formatted(action));
    return Way.admin()
        .header("If-Match", way.etag)
        .body(Map.of("event", event, "effectiveOn", on.toString(), "reason", "trial"))
        .post("/api/v1/projects/{id}/corrections", way.id)
        .then();
  }
}
