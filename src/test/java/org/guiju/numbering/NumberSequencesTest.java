package org.guiju.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NumberSequencesTest {

  @Test
  void theNextNumberOfTheSequenceIsGivenOutAndTheAnswerShowsIt() {
    String code = Numbering.letters();
    String association = Numbering.organization("SOCIAL_ORGANIZATION", code);
    Numbering first = Numbering.ofGroup(association);
    int year = first.on.getYear();
    first
        .take("APPROVE", Map.of())
        .then()
        .statusCode(200)
        .body("event.payload.inputs.number", equalTo("T/%s 1-%d".formatted(code, year)));
    assertThat(Numbering.ofGroup(association).approve(Map.of()))
        .containsExactly("T/%s 2-%d".formatted(code, year));
    // A number chosen by hand moves the sequence, also one that was voided again.
    Numbering chosen = Numbering.ofGroup(association);
    chosen.approve(Map.of("number", "T/%s 7-%d".formatted(code, year)));
    chosen.voidLast("decided by mistake");
    assertThat(chosen.numbers()).isEmpty();
    Numbering next = Numbering.ofGroup(association);
    next.take("APPROVE", Map.of("number", "t/%s7-%d".formatted(code, year)), List.of())
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("NUMBER_UNIQUE"));
    assertThat(next.approve(Map.of("plannedIssueDate", "2030-01-02")))
        .containsExactly("T/%s 8-2030".formatted(code));
    assertThat(chosen.approve(Map.of())).containsExactly("T/%s 9-%d".formatted(code, year));
  }

  @Test
  void aRefusedApprovalLeavesNoGap() {
    String code = Numbering.letters();
    String association = Numbering.organization("SOCIAL_ORGANIZATION", code);
    Numbering one = Numbering.ofGroup(association);
    Map<String, Object> body = one.request("APPROVE", Map.of());
    body.put("documents", List.of());
    org.guiju.project.Way.admin()
        .header("If-Match", one.etag)
        .body(body)
        .post("/api/v1/projects/{id}/transitions", one.id)
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("DOCUMENT_REQUIRED"));
    assertThat(one.approve(Map.of()).getFirst()).startsWith("T/" + code + " 1-");
  }

  @Test
  void widthFollowsTheLastNumberAndTheEnterprisesCode() {
    String code = Numbering.letters();
    String enterprise = Numbering.organization("ENTERPRISE", code);
    Numbering one = Numbering.approvable("ENTERPRISE", Map.of("responsible", enterprise));
    assertThat(one.approve(Map.of()).getFirst()).startsWith("Q/" + code + " 001-");
    Numbering two = Numbering.approvable("ENTERPRISE", Map.of("responsible", enterprise));
    two.approve(Map.of("number", "Q/%s 00009-%d".formatted(code, two.on.getYear())));
    Numbering three = Numbering.approvable("ENTERPRISE", Map.of("responsible", enterprise));
    assertThat(three.approve(Map.of()).getFirst()).startsWith("Q/" + code + " 00010-");
  }

  @Test
  void aRevisionKeepsTheNumberAndAPartTakesItsFamilys() {
    String code = Numbering.letters();
    String association = Numbering.organization("SOCIAL_ORGANIZATION", code);
    Numbering old = Numbering.ofGroup(association);
    String number = old.approve(Map.of()).getFirst();
    int year = old.on.getYear();
    Numbering revision =
        Numbering.approvable(
            "GROUP",
            Map.of(
                "responsible", association, "workType", "REVISION", "replaces", List.of(number)));
    assertThat(revision.approve(Map.of("plannedIssueDate", "2029-05-01")))
        .containsExactly("T/%s 1-2029".formatted(code));
    // A second one that replaces the same old edition is no longer the next of that family.
    Numbering other =
        Numbering.approvable(
            "GROUP",
            Map.of(
                "responsible", association, "workType", "REVISION", "replaces", List.of(number)));
    assertThat(other.approve(Map.of())).containsExactly("T/%s 2-%d".formatted(code, year));
    Numbering part = Numbering.ofGroup(association);
    assertThat(part.approve(Map.of("partOf", "T/" + code + " 1", "part", 3)))
        .containsExactly("T/%s 1.3-%d".formatted(code, year));
    Numbering next = Numbering.ofGroup(association);
    assertThat(next.approve(Map.of("partOf", number)))
        .containsExactly("T/%s 1.4-%d".formatted(code, year));
    Numbering lost = Numbering.ofGroup(association);
    lost.take("APPROVE", Map.of("partOf", "T/" + code + " 77"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/inputs/partOf"));
  }

  @Test
  void anIdenticalAdoptionBearsBothNumbersAndMayDoWithout() {
    Map<String, Object> adopting =
        Map.of(
            "adopts",
            List.of(Map.of("reference", "ISO 9001:2015", "degree", "IDT")),
            "workType",
            "ADOPTION");
    Numbering dual = Numbering.approvable("NATIONAL", adopting);
    String number = dual.approve(Map.of()).getFirst();
    assertThat(number).matches("GB/T \\d+-" + dual.on.minusDays(1).getYear() + "/ISO 9001:2015");
    Numbering single = Numbering.approvable("NATIONAL", adopting);
    assertThat(single.approve(Map.of("dualNumber", false)).getFirst()).matches("GB/T \\d+-\\d{4}");
    Numbering same = Numbering.approvable("NATIONAL", Map.of());
    same.take("APPROVE", Map.of("number", number.substring(0, number.indexOf("/ISO"))))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("NUMBER_UNIQUE"));
    same.take("APPROVE", Map.of("dualNumber", true)).then().statusCode(422);
  }

  @Test
  void severalRegionsIssueOneNumberEach() {
    Numbering joint =
        Numbering.approvable(
            "LOCAL", Map.of("regionCode", "310000", "jointRegions", List.of("320000", "330000")));
    List<String> numbers = joint.approve(Map.of());
    int year = joint.on.minusDays(1).getYear();
    assertThat(numbers).hasSize(3);
    String seq = numbers.getFirst().replaceAll("DB31/T (\\d+)-.*", "$1");
    assertThat(seq).startsWith("31");
    assertThat(numbers)
        .containsExactly(
            "DB31/T " + seq + "-" + year,
            "DB32/T " + seq + "-" + year,
            "DB33/T " + seq + "-" + year);
    Numbering plain = Numbering.approvable("LOCAL", Map.of("regionCode", "310000"));
    assertThat(plain.approve(Map.of()).getFirst()).doesNotStartWith("DB31/T 31");
    Numbering city = Numbering.approvable("LOCAL", Map.of("regionCode", "440300"));
    assertThat(city.approve(Map.of()).getFirst()).startsWith("DB4403/T ");
  }

  @Test
  void oneTextBearsNumbersOfSeveralCodes() {
    Numbering both = Numbering.approvable("INDUSTRY", Map.of("industryCode", "LS"));
    List<String> numbers = both.approve(Map.of("codes", List.of("LS", "GC")));
    assertThat(numbers.getFirst()).startsWith("LS/T ");
    assertThat(numbers.getLast()).startsWith("GC/T ");
    Numbering bare =
        Numbering.ofGroup(
            Numbering.organization(
                "SOCIAL_ORGANIZATION", Numbering.letters(), Numbering.letters()));
    bare.take("APPROVE", Map.of())
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NUMBER_NOT_ISSUED"));
  }

  @Test
  void aChangeOfYearKeepsTheNumber() {
    String code = Numbering.letters();
    Numbering it = Numbering.ofGroup(Numbering.organization("SOCIAL_ORGANIZATION", code));
    it.approve(Map.of());
    it.take("RENUMBER", Map.of("plannedIssueDate", "2031-01-01")).then().statusCode(200);
    assertThat(it.numbers()).containsExactly("T/" + code + " 1-2031");
  }

  @Test
  void plansAreNumberedByYear() {
    String code = Numbering.letters();
    String association = Numbering.organization("SOCIAL_ORGANIZATION", code);
    for (int i = 1; i <= 2; i++) {
      Numbering it = Numbering.project("GROUP", Map.of("responsible", association));
      Numbering.TO_APPROVAL.subList(0, 4).forEach(action -> it.may(action, Map.of()));
      int year = it.on.getYear();
      it.take("ISSUE_PLAN", Map.of())
          .then()
          .statusCode(200)
          .body(
              "event.payload.inputs.planNumber", equalTo("T/%s-%d-00%d".formatted(code, year, i)));
    }
    Numbering national = Numbering.project("NATIONAL", Map.of());
    Numbering.TO_APPROVAL.subList(0, 4).forEach(action -> national.may(action, Map.of()));
    int year = national.on.getYear();
    String plan =
        national
            .take("ISSUE_PLAN", Map.of())
            .then()
            .statusCode(200)
            .extract()
            .path("event.payload.inputs.planNumber");
    assertThat(plan).matches(year + "\\d{4}-T-469");
  }

  @Test
  void whoMayNotApproveGetsNoNumber() {
    Numbering it =
        Numbering.ofGroup(Numbering.organization("SOCIAL_ORGANIZATION", Numbering.letters()));
    org.guiju.account.TestAccounts.as("TC_SEC")
        .contentType("application/json")
        .header("If-Match", it.etag)
        .body(it.request("APPROVE", Map.of()))
        .post("/api/v1/projects/{id}/transitions", it.id)
        .then()
        .statusCode(403)
        .body("event", nullValue());
  }
}
