package org.guiju.numbering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** A group standard is taken up into a national one. */
@QuarkusTest
class UptakeTest {

  @Test
  void afterTwoYearsAndWithTheAssociationsConsent() {
    String code = Numbering.letters();
    String association = Numbering.organization("SOCIAL_ORGANIZATION", code);
    String group = groupStandard(association, LocalDate.of(2021, 6, 1));
    String number = Way.admin().get("/api/v1/standards/{id}", group).path("numbers[0]");
    Numbering national = planned(Map.of("takesUp", number));
    national.on = LocalDate.of(2023, 5, 31);
    plan(national, Map.of("associationConsent", true), "*")
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("UPTAKE_RULES"))
        .body("unmet.passesFrom", hasItem("2023-06-01"));
    national.on = LocalDate.of(2023, 6, 1);
    plan(national, Map.of(), "DEADLINE_SET")
        .then()
        .statusCode(409)
        .body("unmet[0].message.en", containsString("consent"));
    plan(national, Map.of("associationConsent", false), "*").then().statusCode(409);
    plan(national, Map.of("associationConsent", true), "DEADLINE_SET").then().statusCode(200);
    Way.admin()
        .get("/api/v1/projects/{id}", national.id)
        .then()
        .body("takesUp", equalTo(number))
        .body("fastTrack", equalTo("P"));
  }

  @Test
  void whatIsNotRegisteredHereCanOnlyBeVouchedFor() {
    Numbering none = planned(Map.of());
    plan(none, Map.of("associationConsent", true), "DEADLINE_SET").then().statusCode(409);
    Numbering wrong = planned(Map.of("takesUp", "GB/T 1.1-2020"));
    plan(wrong, Map.of("associationConsent", true), "*")
        .then()
        .statusCode(409)
        .body("unmet.attestable", hasItem(false));
    Numbering elsewhere = planned(Map.of("takesUp", "t/zzzzq 9-2001"));
    plan(elsewhere, Map.of("associationConsent", true), "DEADLINE_SET").then().statusCode(409);
    plan(elsewhere, Map.of("associationConsent", true), "UPTAKE_RULES")
        .then()
        .statusCode(200)
        .body("event.payload.attested", contains("UPTAKE_RULES"));
  }

  @Test
  void bothStandardsShowTheLink() {
    String code = Numbering.letters();
    String association = Numbering.organization("SOCIAL_ORGANIZATION", code);
    String group = groupStandard(association, LocalDate.of(2021, 6, 1));
    String number = Way.admin().get("/api/v1/standards/{id}", group).path("numbers[0]");
    Numbering national = Numbering.approvable("NATIONAL", Map.of("takesUp", number));
    String given = national.approve(Map.of()).getFirst();
    String id = national.publish(LocalDate.of(2020, 12, 20), national.on.plusYears(1), "uptake");
    Way.admin()
        .get("/api/v1/standards/{id}", id)
        .then()
        .statusCode(200)
        .body("takesUp", equalTo(number));
    Way.admin()
        .get("/api/v1/standards/{id}", group)
        .then()
        .body("takenUpBy.standard", contains(id))
        .body("takenUpBy.number", contains(given));
    Way.admin()
        .get("/api/v1/standards?takenUpBy=" + id)
        .then()
        .statusCode(200)
        .body("items.id", contains(group));
    Way.admin().get("/api/v1/standards?takenUpBy=" + group).then().body("items", empty());
  }

  private static String groupStandard(String association, LocalDate inForce) {
    Numbering group = Numbering.ofGroup(association);
    group.approve(Map.of("plannedIssueDate", "2020-12-01"));
    return group.publish(LocalDate.of(2020, 12, 1), inForce, "group");
  }

  private static Numbering planned(Map<String, Object> more) {
    Numbering it = Numbering.project("NATIONAL", more);
    Numbering.TO_APPROVAL.subList(0, 4).forEach(action -> it.may(action, Map.of()));
    return it;
  }

  private static Response plan(Numbering it, Map<String, Object> inputs, String attested) {
    Map<String, Object> given = new java.util.HashMap<>(inputs);
    given.put("fastTrack", "P");
    return it.take("ISSUE_PLAN", given, List.of(attested));
  }
}
