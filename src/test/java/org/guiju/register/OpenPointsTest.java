package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.counting.Fact;
import org.guiju.counting.FactBuilder;
import org.guiju.counting.FactSet;
import org.guiju.counting.RecordedFacts;
import org.guiju.project.Way;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.WorkType;
import org.junit.jupiter.api.Test;

/** What the documents leave open can be settled either way, and the answer names how it was. */
@QuarkusTest
class OpenPointsTest {

  private static final String REGION = Choices.REGION;
  private static final String INSIDE = Choices.INSIDE;
  private static final String DAY = Choices.DAY;

  @Inject RecordedFacts store;

  private static Map<String, Object> here(String level) {
    return Map.of("region", INSIDE, "level", level);
  }

  private static Map<String, Object> held() {
    return Map.of("organization", Way.organization(INSIDE));
  }

  @Test
  void facilitiesApprovedForBuildingCountWhereAsked() {
    String type = "STD_VERIFICATION_POINT";
    Choices status =
        new Choices("FACILITIES\n    types: [" + type + "]", "status", "ESTABLISHED", "APPROVED");
    Entries.enter("FACILITY", type, held(), "APPLY", "2023-02-01");
    Entries.enter("FACILITY", type, held(), "APPROVE_BUILDING", "2023-03-01");
    Entries.enter("FACILITY", type, held(), "ESTABLISH", "2023-04-01");
    Entries.take(
        Entries.enter("FACILITY", type, held(), "APPROVE_BUILDING", "2023-03-01"),
        "REVOKE",
        "2024-03-01");
    status.added(1, 2);
    status.addedUnderWay(1, 1);
  }

  @Test
  void pilotsCountByTheirApprovalOrAsTheyStand() {
    Choices event = new Choices("PILOTS", "event", "APPROVED", "ACCEPTED", "STANDING");
    Choices level =
        new Choices("PILOTS", "level", "AS_NAMED", "NATIONAL", "NATIONAL_OR_PROVINCIAL");
    Entries.enter("PILOT", "PILOT", here("NATIONAL"), "APPROVE", "2019-03-01");
    Entries.enter("PILOT", "PILOT", here("PROVINCIAL"), "APPROVE", "2022-03-01");
    String revoked =
        Entries.enter("PILOT", "DEMONSTRATION", here("NATIONAL"), "APPROVE", "2022-03-01");
    Entries.take(revoked, "REVOKE", "2023-03-01");
    String accepted =
        Entries.enter("PILOT", "DEMONSTRATION", here("COUNTY"), "APPROVE", "2022-03-01");
    Entries.take(accepted, "ACCEPT", "2024-03-01");
    event.added(3, 1, 3);
    level.added(3, 1, 2);
  }

  @Test
  void standardsWhoseDesignationExpiredDropOutWhereAsked() {
    Choices expiry =
        new Choices(
            "DESIGNATED_STANDARDS\n    types: [BRAND_GROUP_STANDARD]",
            "expiry",
            "COUNTED",
            "DROPPED");
    for (String last : List.of("2023-12-31", "2025-12-31")) {
      Map<String, Object> brand = new HashMap<>(Map.of("region", INSIDE));
      String number = "T/LJ %d-2022".formatted(Math.abs(UUID.randomUUID().hashCode() % 100_000));
      brand.put("attributes", Map.of("standard", number, "expiresOn", last));
      Entries.enter("DESIGNATION", "BRAND_GROUP_STANDARD", brand, "GRANT", "2022-05-01");
    }
    expiry.added(2, 1);
  }

  @Test
  void pioneerRegionsCountOnceEachAndDropOutWhereAsked() {
    Choices expiry = new Choices("DESIGNATED_REGIONS", "expiry", "COUNTED", "DROPPED");
    Map<String, Object> there = Map.of("region", INSIDE);
    Entries.take(
        Entries.enter("DESIGNATION", "PIONEER_REGION", there, "GRANT", "2022-05-01"),
        "EXPIRE",
        "2023-12-31");
    Entries.enter("DESIGNATION", "PIONEER_REGION", Map.of("region", REGION), "GRANT", "2022-05-01");
    Entries.enter("DESIGNATION", "OTHER", there, "GRANT", "2022-05-01");
    Entries.enter(
        "DESIGNATION", "PIONEER_REGION", Map.of("region", "530724"), "NOMINATE", "2022-05-01");
    expiry.added(2, 1);
    expiry.addedUnderWay(1, 1);
  }

  @Test
  void awardsShortlistedForCountWhereAsked() {
    String type = "FUJIAN_STANDARDS_CONTRIBUTION";
    Choices event = new Choices("AWARDS", "event", "GRANTED", "SHORTLISTED");
    Entries.enter("AWARD", type, held(), "APPLY", "2023-01-10");
    String shortlisted = Entries.enter("AWARD", type, held(), "APPLY", "2023-01-10");
    Entries.take(shortlisted, "SHORTLIST", "2023-02-01");
    Entries.enter("AWARD", type, held(), "GRANT", "2023-05-05");
    event.added(1, 2);
    event.addedUnderWay(2, 1);
  }

  @Test
  void committeesOfLowerLevelsAreLeftOutWhereAsked() {
    Choices level =
        new Choices(
            "HOSTED_COMMITTEES", "level", "AS_NAMED", "NATIONAL_OR_ABOVE", "PROVINCIAL_OR_ABOVE");
    for (String type : List.of("INTERNATIONAL", "NATIONAL", "PROVINCIAL", "MUNICIPAL")) {
      Entries.enter("HOSTED_COMMITTEE", type, held(), "HOST", "2023-05-05");
    }
    level.added(4, 2, 3);
  }

  @Test
  void expertsWhoEndedDropOutWhereAskedUnlessTheyWereListedAgain() {
    Choices ended = new Choices("EXPERTS\n    types: [AUDITOR]", "ended", "COUNTED", "DROPPED");
    auditor("2022-05-05", UUID.randomUUID());
    UUID again = UUID.randomUUID();
    for (UUID person : List.of(UUID.randomUUID(), again)) {
      Entries.take(auditor("2022-05-05", person), "END", "2023-12-31");
    }
    auditor("2024-02-01", again);
    ended.added(3, 2);
  }

  private static String auditor(String on, UUID person) {
    Map<String, Object> said = new HashMap<>(held());
    said.put(
        "attributes",
        Map.of("person", person.toString(), "roles", List.of("AUDITOR"), "stesBackground", true));
    return Entries.enter("EXPERT", "EXPERT", said, "LIST", on);
  }

  @Test
  void committeesThatEndedDropOutWhereAsked() {
    Choices ended = new Choices("HOSTED_COMMITTEES", "ended", "COUNTED", "DROPPED");
    Entries.enter("HOSTED_COMMITTEE", "NATIONAL", held(), "HOST", "2023-05-05");
    Entries.enter("HOSTED_COMMITTEE", "NATIONAL", held(), "APPLY", "2023-05-05");
    for (String end : List.of("2024-05-05", "2025-05-05")) {
      Entries.take(
          Entries.enter("HOSTED_COMMITTEE", "NATIONAL", held(), "HOST", "2022-05-05"), "END", end);
    }
    ended.added(3, 2);
    ended.addedUnderWay(1, 1);
  }

  @Test
  void organizationsThatEndedDropOutWhereAsked() {
    String type = "STD_RESEARCH_ORG";
    Choices ended =
        new Choices(
            "STANDARDS_ORGANIZATIONS\n    types: [" + type + "]", "ended", "COUNTED", "DROPPED");
    Entries.enter("STANDARDS_ORGANIZATION", type, held(), "RECOGNIZE", "2023-05-05");
    Entries.take(
        Entries.enter("STANDARDS_ORGANIZATION", type, held(), "RECOGNIZE", "2022-05-05"),
        "END",
        "2024-05-05");
    ended.added(2, 1);
  }

  @Test
  void revisionsAreLeftOutOfEveryCountOfStandardsWhereAsked() {
    Choices issued = revisions("STANDARDS_ISSUED");
    Choices cycles = revisions("DEVELOPMENT_CYCLE");
    Choices groups = revisions("GROUP_STANDARDS");
    for (WorkType type : List.of(WorkType.NEW, WorkType.REVISION)) {
      put(FactBuilder.of("STANDARD_ISSUED", Kind.GROUP, "2023-03-03").as(type));
      put(FactBuilder.of("DEVELOPMENT_CYCLE", Kind.LOCAL, "2023-03-03").as(type).worth("10"));
    }
    issued.added(2, 1);
    cycles.added(2, 1);
    groups.added(2, 1);
  }

  @Test
  void standardsOfFurtherInternationalBodiesAreLeftOutWhereAsked() {
    Choices bodies =
        new Choices(
            "STANDARDS_PARTICIPATED", "internationalBodies", "AS_REGISTERED", "ISO_IEC_ITU");
    for (String measure : List.of("STANDARD_PUBLISHED", "PROJECT_PIPELINE")) {
      put(FactBuilder.of(measure, Kind.INTERNATIONAL, "2023-03-03").typed("IEEE"));
      put(FactBuilder.of(measure, Kind.INTERNATIONAL, "2023-03-03").typed("UNKNOWN"));
      put(FactBuilder.of(measure, Kind.INTERNATIONAL, "2023-03-03").typed("ITU"));
      put(FactBuilder.of(measure, Kind.NATIONAL, "2023-03-03"));
    }
    bodies.added(4, 2);
    bodies.addedUnderWay(4, 2);
  }

  @Test
  void standardsThatEndedDropOutWhereAsked() {
    List<Choices> all = new ArrayList<>();
    for (String indicator :
        List.of("STANDARDS_PARTICIPATED", "STANDARDS_ISSUED", "GROUP_STANDARDS")) {
      all.add(new Choices(indicator, "withdrawal", "COUNTED", "DROPPED", "DROPPED_WITH_REPLACED"));
    }
    FactBuilder withdrawn = withdrawn("2024-03-03");
    FactBuilder replaced = FactBuilder.of("STANDARD_REPLACED", Kind.GROUP, "2024-03-03");
    FactBuilder later = withdrawn("2025-01-01");
    for (FactBuilder end : List.of(withdrawn, withdrawn.until("2024-06-03"), replaced, later)) {
      put(published("2023-03-03"), issued("2023-03-03"), end);
    }
    all.forEach(choices -> choices.added(4, 3, 2));
  }

  @Test
  void standardsCountWhereTheyCameIntoForceWhereAsked() {
    List<Choices> all = new ArrayList<>();
    for (String indicator : List.of("STANDARDS_PARTICIPATED", "GROUP_STANDARDS")) {
      all.add(new Choices(indicator, "event", "PUBLICATION", "IMPLEMENTATION"));
    }
    for (String measure : List.of("PROJECT_PIPELINE", "PROJECT_TO_ISSUE")) {
      put(FactBuilder.of(measure, Kind.GROUP, "2023-03-03"));
    }
    inForce("2020-12-01", "2021-02-01");
    inForce("2023-03-03", "2024-12-31");
    inForce("2023-03-03", "2025-01-01");
    put(published("2023-03-03"), issued("2023-03-03"), withdrawn("2024-03-03"));
    all.forEach(choices -> choices.added(3, 2));
    all.forEach(choices -> choices.addedUnderWay(1, 2));
    for (Choices choices : all) {
      JsonPath pipeline = Plans.at(choices.codes.getLast(), "T", "pipeline?count=exact", DAY);
      assertThat(pipeline.getInt("total")).isEqualTo(Choices.underWay(choices.codes.getLast()));
      assertThat(pipeline.getList("reasons.code")).containsExactly("NOT_MEASURED");
      assertThat(Plans.at(choices.codes.getLast(), "T", "evidence", DAY).getList("items.date"))
          .contains("2021-02-01", "2024-12-31");
    }
  }

  private void inForce(String publication, String implementation) {
    put(
        published(publication),
        issued(publication),
        FactBuilder.of("STANDARD_IN_FORCE", Kind.GROUP, implementation));
  }

  private static FactBuilder published(String on) {
    return FactBuilder.of("STANDARD_PUBLISHED", Kind.GROUP, on);
  }

  private static FactBuilder issued(String on) {
    return FactBuilder.of("STANDARD_ISSUED", Kind.GROUP, on);
  }

  private static FactBuilder withdrawn(String on) {
    return FactBuilder.of("STANDARD_WITHDRAWN", Kind.GROUP, on);
  }

  @Test
  void editionsOfOneNumberCountOnceWhereAsked() {
    List<Choices> all = new ArrayList<>();
    for (String indicator :
        List.of("STANDARDS_PARTICIPATED", "STANDARDS_ISSUED", "GROUP_STANDARDS")) {
      all.add(new Choices(indicator, "edition", "WITH_YEAR", "WITHOUT_YEAR"));
    }
    String number = "T/LJ " + UUID.randomUUID();
    for (String on : List.of("2022-03-03", "2024-03-03")) {
      put(published(on).countedBy(number), issued(on).countedBy(number));
      put(published(on), issued(on));
    }
    put(published("2023-03-03").countedBy("T/LJ"), issued("2023-03-03").countedBy("T/LJ"));
    all.forEach(choices -> choices.added(5, 4));
    JsonPath rows = Plans.at(all.getFirst().codes.getLast(), "T", "evidence", DAY);
    assertThat(rows.getList("items.findAll { it.party == '%s' }.date".formatted(number)))
        .containsExactly("2022-03-03");
  }

  @Test
  void aNumberThatCountedBeforeTheWindowIsNotNewWhereAsked() {
    Choices edition = new Choices("STANDARDS_PARTICIPATED", "edition", "WITH_YEAR", "FIRST_TIME");
    String dropped =
        Plans.recordedIn(
            REGION,
            "indicator: STANDARDS_PARTICIPATED",
            "options: {edition: FIRST_TIME, withdrawal: DROPPED_WITH_REPLACED}");
    int before = Entries.actual(dropped, "T", DAY);
    String known = "T/LJ " + UUID.randomUUID();
    put(
        published("2019-03-03").countedBy(known),
        FactBuilder.of("STANDARD_REPLACED", Kind.GROUP, "2022-03-03"));
    put(published("2022-03-03").countedBy(known));
    put(published("2024-03-03").countedBy(known));
    String fresh = "T/LJ " + UUID.randomUUID();
    put(published("2022-05-05").countedBy(fresh));
    put(published("2024-05-05").countedBy(fresh));
    put(published("2023-05-05"));
    put(published("2023-06-06").countedBy("T/LJ gone"), withdrawn("2024-01-01"));
    edition.added(6, 3);
    assertThat(Entries.actual(dropped, "T", DAY) - before).isEqualTo(2);
    JsonPath rows = Plans.at(edition.codes.getLast(), "T", "evidence", DAY);
    assertThat(rows.getList("items.findAll { it.party == '%s' }.date".formatted(fresh)))
        .containsExactly("2022-05-05");
    assertThat(rows.getList("items.party")).doesNotContain(known);
  }

  @Test
  void editionThatIsPublishedIsCountedByItsNumberWithoutTheYear() {
    Choices edition = new Choices("STANDARDS_PARTICIPATED", "edition", "WITH_YEAR", "WITHOUT_YEAR");
    Way standard =
        Way.registered(LocalDate.of(2021, 3, 1), Way.organization(INSIDE))
            .through(Way.TO_PUBLICATION);
    edition.added(1, 1);
    assertThat(
            Plans.at(edition.codes.getLast(), "T", "evidence", DAY).<String>getList("items.party"))
        .contains(standard.number);
  }

  private static Choices revisions(String indicator) {
    return new Choices(indicator, "revisions", "COUNTED", "NEW_ONLY");
  }

  private void put(FactBuilder... facts) {
    List<Fact> all = Stream.of(facts).map(fact -> fact.in("CN", "530000", REGION, INSIDE)).toList();
    FactSet set = new FactSet("TEST", UUID.randomUUID(), all);
    QuarkusTransaction.requiringNew()
        .run(() -> store.replace(List.of(set), Instant.parse("2026-01-01T00:00:00Z")));
  }
}
