package org.guiju.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Rebuilder;
import org.guiju.ledger.SmallDatabase;
import org.guiju.platform.time.LegalDay;
import org.junit.jupiter.api.Test;

/** Labels of projects and who takes part in them are those of the day that is asked about. */
@QuarkusTest
@TestProfile(SmallDatabase.class)
class ProjectTiesTest {

  @Inject Rebuilder rebuilder;

  private final LocalDate today = LocalDate.now(LegalDay.ZONE);
  private final String mark = "T" + UUID.randomUUID();

  private static RequestSpecification changing() {
    return Way.admin().header("If-Match", "*");
  }

  private void finds(LocalDate on, boolean found, String parameter, String value) {
    Way.admin()
        .queryParam(parameter, value)
        .queryParam("asOf", on.toString())
        .queryParam("count", "exact")
        .get("/api/v1/projects")
        .then()
        .statusCode(200)
        .body("total", equalTo(found ? 1 : 0));
  }

  @Test
  void aListIsNarrowedByWhatHeldOnTheDay() {
    String lead = Way.organization("350203");
    LocalDate start = today.minusDays(30);
    Way way = Way.registered(start, lead, Map.of("tags", List.of(mark, mark + "-KEPT")));
    String guest = Way.organization("350203");
    changing()
        .body(
            Map.of(
                "organization",
                guest,
                "role",
                "PARTICIPATE",
                "effectiveOn",
                today.minusDays(10).toString()))
        .post("/api/v1/projects/{id}/participations", way.id)
        .then()
        .statusCode(200);
    changing()
        .contentType("application/merge-patch+json")
        .body(Map.of("tags", List.of(mark + "-KEPT", mark + "-NEW")))
        .patch("/api/v1/projects/{id}", way.id)
        .then()
        .statusCode(200);
    changing()
        .delete("/api/v1/projects/{id}/participations/{organization}", way.id, lead)
        .then()
        .statusCode(200);
    for (int time = 0; time < 2; time++) {
      LocalDate yesterday = today.minusDays(1);
      finds(yesterday, true, "tag", mark);
      finds(today, false, "tag", mark);
      finds(yesterday, false, "tag", mark + "-NEW");
      finds(today, true, "tag", mark + "-NEW");
      finds(start, true, "tag", mark + "-KEPT");
      finds(today, true, "tag", mark + "-KEPT");
      finds(yesterday, true, "organization", lead);
      finds(today, false, "organization", lead);
      finds(today.minusDays(11), false, "organization", guest);
      finds(today.minusDays(10), true, "organization", guest);
      Way.admin()
          .get("/api/v1/projects?tag={t}&role=LEAD&asOf={on}", mark + "-KEPT", yesterday.toString())
          .then()
          .body("items.id", contains(way.id));
      Way.admin()
          .get("/api/v1/projects?tag={t}&role=LEAD", mark + "-KEPT")
          .then()
          .body("items", empty());
      rebuilder.rebuild(done -> {});
    }
    Way.admin()
        .get(
            "/api/v1/projects/{id}/participations?asOf={on}", way.id, today.minusDays(1).toString())
        .then()
        .body("items.organization", contains(lead, guest));
    Way.admin()
        .get("/api/v1/projects/{id}/participations", way.id)
        .then()
        .body("items.organization", contains(guest));
    Way.admin()
        .get("/api/v1/projects/{id}?asOf={on}", way.id, today.minusDays(1).toString())
        .then()
        .body("tags", hasItem(mark));
  }

  @Test
  void whoTookPartFindsTheWorkNoMore() {
    String lead = Way.organization("350203");
    String guest = Way.organization("350203");
    Way way =
        Way.registered(LocalDate.of(2022, 3, 1), lead).through(Way.TO_PUBLICATION.subList(0, 6));
    changing()
        .body(
            Map.of("organization", guest, "role", "PARTICIPATE", "effectiveOn", way.on.toString()))
        .post("/api/v1/projects/{id}/participations", way.id)
        .then()
        .statusCode(200);
    String work = "/api/v1/work-items?role=DRAFTER&organization=";
    Way.admin().get(work + guest).then().body("items.id", contains(way.id));
    changing()
        .delete("/api/v1/projects/{id}/participations/{organization}", way.id, guest)
        .then()
        .statusCode(200);
    Way.admin().get(work + guest).then().body("items", empty());
    Way.admin().get(work + lead).then().body("items.id", contains(way.id));
  }
}
