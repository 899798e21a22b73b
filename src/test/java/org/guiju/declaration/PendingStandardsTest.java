package org.guiju.declaration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.counting.Fact;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.junit.jupiter.api.Test;

/** What is under way for self-declared standards is standards, each once. */
@QuarkusTest
class PendingStandardsTest {

  private static final String JJ3 = "/api/v1/programmes/JIANGJIN/targets/JJ3/";
  private static final DeclarationFacts.Whereabouts CHINA =
      (organization, on) -> Map.of("*", Optional.<Role>empty(), "CN", Optional.empty());

  private final String own =
      "Q/" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

  private static RequestSpecification office() {
    return given().spec(TestAccounts.as("ADMIN")).contentType(ContentType.JSON);
  }

  private static String registered(UUID factory, String on, String... numbers) {
    List<Map<String, String>> standards =
        List.of(numbers).stream().map(number -> Map.of("number", number, "name", "电热水壶")).toList();
    return office()
        .body(
            Map.of(
                "organization",
                factory.toString(),
                "registeredOn",
                on,
                "standards",
                standards,
                "products",
                List.of("电热水壶"),
                "inferiorThanRecommended",
                false,
                "indicators",
                List.of(
                    Map.of("name", "加热", "kind", "FUNCTIONAL", "value", "有", "method", "5.1"),
                    Map.of("name", "耗电", "kind", "PERFORMANCE", "value", "1", "method", "5.2"))))
        .post("/api/v1/declarations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void step(String id, String action, String on, String... documents) {
    office()
        .header("If-Match", "*")
        .body(
            Map.of(
                "action", action,
                "effectiveOn", on,
                "documents",
                    List.of(documents).stream().map(code -> Map.of("code", code)).toList()))
        .post("/api/v1/declarations/{id}/transitions", id)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
  }

  private static JsonPath get(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }

  private static int underWay(String day) {
    return underWay(JJ3, day);
  }

  private static int underWay(String target, String day) {
    return get(target + "progress?asOf=" + day).getInt("inPipeline");
  }

  /** A document of the district of JJ3 with the target AGAIN and the target ALL, of all kinds. */
  private static String againRecorded() {
    String code = "AGAIN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    Map<String, Object> again =
        Map.of(
            "id", "AGAIN",
            "name", Map.of("zh", "自我声明", "en", "self-declared"),
            "clause", "一",
            "quote", "新自我声明公开50项以上",
            "indicator", "SELF_DECLARATIONS",
            "options", Map.of("newEdition", "AGAIN"),
            "comparator", "GE",
            "value", 50);
    Map<String, Object> all = new HashMap<>(again);
    all.put("id", "ALL");
    all.put("options", Map.of("newEdition", "AGAIN", "declaredKinds", "ALL"));
    office()
        .body(
            Map.of(
                "code",
                code,
                "title",
                Map.of("zh", "某区方案", "en", "Plan"),
                "issuer",
                Map.of("zh", "某区", "en", "A district"),
                "dateNote",
                Map.of("zh", "未载", "en", "none"),
                "level",
                "COUNTY",
                "region",
                "500116",
                "windowStart",
                "2021-01-01",
                "deadline",
                "2025-12-31",
                "targets",
                List.of(again, all)))
        .post("/api/v1/programmes")
        .then()
        .statusCode(201);
    return "/api/v1/programmes/" + code + "/targets/";
  }

  @Test
  void standardsOfDeclarationsNotYetPublicAreUnderWayEachOnce() {
    String document = againRecorded();
    String again = document + "AGAIN/";
    String all = document + "ALL/";
    int before = underWay("2024-02-01");
    int later = underWay("2024-04-01");
    int againBefore = underWay(again, "2024-02-01");
    int againLater = underWay(again, "2024-04-01");
    int allBefore = underWay(all, "2024-02-01");
    int allLater = underWay(all, "2024-04-01");
    int countedBefore = get(again + "progress?asOf=2024-05-01").getInt("actual");
    UUID factory =
        UUID.fromString(
            office()
                .body(
                    Map.of(
                        "nameZh", "示例电器厂" + own,
                        "type", "ENTERPRISE",
                        "regionCode", "500116",
                        "effectiveOn", "2015-01-01"))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
    String first =
        registered(factory, "2024-01-05", own + " 001-2024", own + " 002-2024", "GB/T 19001-2016");
    registered(factory, "2024-01-06", own + " 001-2024");
    assertThat(underWay("2024-02-01") - before).isEqualTo(2);
    assertThat(get(JJ3 + "pipeline?asOf=2024-02-01&limit=200").getList("items.number"))
        .contains(own + " 001-2024", own + " 002-2024")
        .doesNotContain("GB/T 19001-2016");
    step(first, "SIGN", "2024-03-01", "D22");
    step(first, "PUBLISH", "2024-03-01", "D23", "D34");
    assertThat(underWay("2024-02-01") - before).isEqualTo(2);
    assertThat(underWay("2024-04-01") - later).isZero();
    String second = registered(factory, "2024-03-05", own + " 001-2025");
    assertThat(underWay("2024-04-01") - later).isZero();
    assertThat(underWay(again, "2024-02-01") - againBefore).isEqualTo(2);
    assertThat(underWay(again, "2024-04-01") - againLater).isEqualTo(1);
    assertThat(get(again + "pipeline?asOf=2024-04-01&count=exact").getInt("total"))
        .isEqualTo(againLater + 1);
    assertThat(get(again + "pipeline?asOf=2024-04-01&limit=200").getList("items.number"))
        .contains(own + " 001-2025")
        .doesNotContain(own + " 001-2024");
    assertThat(underWay(all, "2024-02-01") - allBefore).isEqualTo(3);
    assertThat(underWay(all, "2024-04-01") - allLater).isEqualTo(1);
    step(second, "SIGN", "2024-05-01", "D22");
    step(second, "PUBLISH", "2024-05-01", "D23", "D34");
    assertThat(get(again + "progress?asOf=2024-05-01").getInt("actual") - countedBefore)
        .isEqualTo(3);
    List<String> counted =
        get(again + "evidence?asOf=2024-05-01&limit=200").getList("items.number");
    assertThat(counted.stream().filter(number -> number.startsWith(own)))
        .containsExactlyInAnyOrder(own + " 001-2024", own + " 002-2024", own + " 001-2025");
  }

  private static PendingStandards.Line line(String from, String to) {
    Family family = new Family(new UUID(1, 2), "Q/A 1");
    return new PendingStandards.Line(
        new UUID(3, from.hashCode()),
        family,
        Kind.ENTERPRISE,
        "Q/A 1-2024",
        null,
        true,
        LocalDate.parse(from),
        LocalDate.parse(to));
  }

  private static List<String> times(LocalDate until, PendingStandards.Line... lines) {
    return times(PendingFacts.OWN, until == null ? null : first(until, true), lines);
  }

  private static FamilyRow first(LocalDate on, boolean own) {
    return new FamilyRow(
        new Family(new UUID(1, 2), "Q/A 1"),
        new UUID(3, 4),
        Kind.ENTERPRISE,
        "Q/A 1-2023",
        null,
        own,
        on);
  }

  private static List<String> times(
      String measure, FamilyRow first, PendingStandards.Line... lines) {
    return PendingFacts.of(List.of(lines), first, List.of(), CHINA).stream()
        .filter(fact -> fact.measure().equals(measure))
        .map(PendingStandardsTest::days)
        .toList();
  }

  private static String days(Fact fact) {
    return fact.on() + " " + fact.until();
  }

  @Test
  void timesOfSeveralDeclarationsAreOneAndEndWithTheFirstPublication() {
    assertThat(times(null, line("2024-01-05", "2024-03-01"), line("2024-02-01", "2024-05-01")))
        .containsExactly("2024-01-05 2024-05-01");
    assertThat(times(null, line("2024-03-01", "2024-05-01"), line("2024-01-05", "2024-02-01")))
        .containsExactly("2024-01-05 2024-02-01", "2024-03-01 2024-05-01");
    assertThat(times(null, line("2024-01-05", "9999-12-31"))).containsExactly("2024-01-05 null");
    LocalDate published = LocalDate.parse("2024-02-15");
    assertThat(times(published, line("2024-01-05", "9999-12-31"), line("2024-03-01", "2024-05-01")))
        .containsExactly("2024-01-05 2024-02-15");
    assertThat(times(LocalDate.parse("2024-01-01"), line("2024-01-05", "9999-12-31"))).isEmpty();
  }

  @Test
  void whatWasPublicAsThatOfOthersIsStillToComeAsItsOwn() {
    FamilyRow theirs = first(LocalDate.parse("2024-01-01"), false);
    PendingStandards.Line draft = line("2024-01-05", "2024-03-01");
    assertThat(times(PendingFacts.OWN, theirs, draft)).containsExactly("2024-01-05 2024-03-01");
    assertThat(times(PendingFacts.ANY, theirs, draft)).isEmpty();
  }

  @Test
  void editionIsStillToComeWhereAnotherOneIsPublic() {
    FamilyRow public2023 = first(LocalDate.parse("2023-05-01"), true);
    PendingStandards.Line draft = line("2024-01-05", "9999-12-31");
    assertThat(times(PendingFacts.OWN, public2023, draft)).isEmpty();
    assertThat(times(PendingFacts.EDITION, public2023, draft)).containsExactly("2024-01-05 null");
    assertThat(times(PendingFacts.EDITION_OR_OTHER, public2023, draft))
        .containsExactly("2024-01-05 null");
    FamilyRow public2024 =
        new FamilyRow(
            draft.family(),
            draft.declaration(),
            draft.kind(),
            draft.number(),
            null,
            true,
            LocalDate.parse("2024-03-01"));
    assertThat(PendingFacts.of(List.of(draft), public2023, List.of(public2024), CHINA))
        .filteredOn(fact -> fact.measure().equals(PendingFacts.EDITION))
        .extracting(PendingStandardsTest::days)
        .containsExactly("2024-01-05 2024-03-01");
    assertThat(times(PendingFacts.EDITION, public2024, draft))
        .containsExactly("2024-01-05 2024-03-01");
  }

  @Test
  void kindOfWhatIsUnderWayIsThatOfTheFirstWhoCallsItItsOwn() {
    PendingStandards.Line own = line("2024-02-01", "2024-05-01");
    PendingStandards.Line group =
        new PendingStandards.Line(
            new UUID(3, 9),
            own.family(),
            Kind.GROUP,
            own.number(),
            null,
            false,
            LocalDate.parse("2024-01-05"),
            own.to());
    for (List<PendingStandards.Line> lines : List.of(List.of(own, group), List.of(group, own))) {
      assertThat(PendingFacts.of(lines, null, List.of(), CHINA))
          .extracting(Fact::measure, Fact::kind)
          .containsExactly(
              tuple(PendingFacts.ANY, Kind.GROUP),
              tuple(PendingFacts.OWN, Kind.ENTERPRISE),
              tuple(PendingFacts.EDITION, Kind.ENTERPRISE),
              tuple(PendingFacts.EDITION_OR_OTHER, Kind.ENTERPRISE));
    }
  }

  private static PendingStandards.Line ofOthers(PendingStandards.Line line, String number) {
    return new PendingStandards.Line(
        new UUID(3, 9), line.family(), line.kind(), number, null, false, line.from(), line.to());
  }

  private static List<String> editions(
      String measure, FamilyRow first, PendingStandards.Line... lines) {
    return PendingFacts.of(List.of(lines), first, List.of(), CHINA).stream()
        .filter(fact -> fact.measure().equals(measure))
        .map(Fact::occurrence)
        .toList();
  }

  @Test
  void editionsOfAStandardThatIsItsOwnByAnyCountEachOnce() {
    PendingStandards.Line own = line("2024-01-05", "9999-12-31");
    PendingStandards.Line other = ofOthers(own, "Q/A 1-2025");
    String[] both = {"Q/A 1-2024 2024-01-05", "Q/A 1-2025 2024-01-05"};
    assertThat(editions(PendingFacts.EDITION, null, own, other)).containsExactly(both);
    assertThat(editions(PendingFacts.EDITION_OR_OTHER, null, own, other)).containsExactly(both);
    FamilyRow public2023 = first(LocalDate.parse("2023-05-01"), true);
    assertThat(editions(PendingFacts.EDITION, public2023, other)).containsExactly(both[1]);
    assertThat(editions(PendingFacts.EDITION_OR_OTHER, public2023, other)).containsExactly(both[1]);
    assertThat(editions(PendingFacts.EDITION, null, other)).isEmpty();
    assertThat(editions(PendingFacts.EDITION_OR_OTHER, null, other)).containsExactly("2024-01-05");
  }

  @Test
  void publicEditionOfAStandardThatIsItsOwnCountsAsALaterOneHoweverItWasDeclared() {
    FamilyRow begun = first(LocalDate.parse("2023-05-01"), true);
    FamilyRow theirs =
        new FamilyRow(
            begun.family(),
            new UUID(3, 9),
            begun.kind(),
            "Q/A 1-2024",
            null,
            false,
            LocalDate.parse("2024-03-01"));
    assertThat(FamilyRow.later(List.of(begun, theirs), Map.of(begun.family(), begun)))
        .containsOnly(Map.entry(begun.family(), List.of(theirs)));
    FamilyRow others = first(begun.on(), false);
    assertThat(FamilyRow.later(List.of(others, theirs), Map.of(begun.family(), others))).isEmpty();
  }
}
