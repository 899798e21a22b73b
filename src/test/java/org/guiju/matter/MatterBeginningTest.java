package org.guiju.matter;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** A matter is there from its first step on, whenever that turns out to have been. */
@QuarkusTest
class MatterBeginningTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  @Test
  void aMatterBeginsWithItsFirstStepAlsoWhereThatIsMoved() {
    Way way = Way.registered(START, Way.organization("350203"));
    String translation =
        Way.admin()
            .body(Map.of("effectiveOn", way.on.toString(), "inputs", Map.of("language", "EN")))
            .post("/api/v1/projects/{id}/matters/TRANSLATION", way.id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String first =
        Way.admin()
            .get("/api/v1/matters/{id}/history", translation)
            .path("items.find { it.type == 'TRANSITIONED' }.id");
    LocalDate later = way.on.plusDays(9);
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("event", first, "effectiveOn", later.toString(), "reason", "trial"))
        .post("/api/v1/matters/{id}/corrections", translation)
        .then()
        .statusCode(200);
    Way.admin()
        .get("/api/v1/matters/{id}", translation)
        .then()
        .body("openedOn", equalTo(later.toString()));
    for (int day = 0; day < 10; day += 3) {
      LocalDate on = way.on.plusDays(day);
      Way.admin()
          .queryParam("asOf", on.toString())
          .queryParam("about", way.id)
          .get("/api/v1/matters")
          .then()
          .statusCode(200)
          .body("items", hasSize(on.isBefore(later) ? 0 : 1));
    }
  }
}
