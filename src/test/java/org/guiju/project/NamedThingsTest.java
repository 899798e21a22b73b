package org.guiju.project;

import static io.restassured.RestAssured.given;
import static org.guiju.project.WorkItemsTest.items;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists of what belongs to things of several sorts find it by the things' numbers and titles. */
@QuarkusTest
class NamedThingsTest {

  private static final String DEADLINES = "/api/v1/deadlines";
  private static final LocalDate START = LocalDate.of(2024, 1, 5);

  /** Nothing else narrows the question, so that what is named is looked for first. */
  @Test
  void whatIsNamedIsFoundWhateverSortOfThingItIs() {
    String lead = Way.organization("350203");
    String name = "独名" + UUID.randomUUID();
    Map<String, Object> fields = Map.of("titleZh", name, "titleEn", name.toUpperCase(Locale.ROOT));
    Way way = Way.registered(START, lead, fields).through(Way.TO_PUBLICATION.subList(0, 6));
    String plan = way.plan.toLowerCase(Locale.ROOT);
    for (Map<String, String> asked :
        List.of(
            Map.of("titleZh", name.substring(0, 12)),
            Map.of("titleEn", " " + name),
            Map.of("reference", plan, "titleZh", name.substring(1)),
            Map.of("reference", way.plan.substring(1), "role", "DRAFTER"))) {
      items(way.on, with(asked, "count", "exact"))
          .body("items.id", contains(way.id))
          .body("total", equalTo(1));
    }
    items(way.on, Map.of("titleEn", name, "titleZh", "别的")).body("items", empty());
    items(way.on, Map.of("titleZh", name, "type", "STANDARD")).body("items", empty());
    way.through(Way.TO_PUBLICATION.subList(6, Way.TO_PUBLICATION.size()));
    LocalDate nearReview = way.on.minusDays(65).plusYears(5).minusMonths(2);
    items(nearReview, Map.of("titleZh", name))
        .body("items.type", contains("STANDARD"))
        .body("items.reference", contains(startsWith(way.number)));
    items(nearReview, Map.of("reference", way.number.toLowerCase(Locale.ROOT)))
        .body("items.type", contains("STANDARD"));
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> all = new HashMap<>(some);
    all.put(name, value);
    return all;
  }

  @Test
  void runsAreFoundByTheNumberAndTheTitlesOfTheirThing() {
    String name = "独名" + UUID.randomUUID();
    Way way =
        Way.registered(
            LocalDate.of(2024, 1, 5),
            Way.organization("120101"),
            Map.of("titleZh", name, "titleEn", "Named " + name));
    String day = way.through(Way.TO_PUBLICATION.subList(0, 8)).on.minusDays(30).toString();
    for (String path : List.of(DEADLINES, "/api/v1/comment-rounds")) {
      for (Map<String, String> asked :
          List.of(
              Map.of("titleZh", name.substring(0, 12)),
              Map.of("titleEn", " named " + name),
              Map.of("reference", way.plan.toLowerCase(Locale.ROOT), "titleZh", name))) {
        given()
            .queryParams(asked)
            .queryParam("asOf", day)
            .queryParam("count", "exact")
            .get(path)
            .then()
            .statusCode(200)
            .body("total", greaterThan(0))
            .body("items.reference", everyItem(equalTo(way.plan)));
      }
      given()
          .queryParam("titleZh", name)
          .queryParam("titleEn", "unnamed")
          .queryParam("asOf", day)
          .get(path)
          .then()
          .body("items", empty());
    }
    way.through(Way.TO_PUBLICATION.subList(8, Way.TO_PUBLICATION.size()));
    given()
        .queryParam("reference", way.number.toLowerCase(Locale.ROOT))
        .queryParam("asOf", way.on.toString())
        .get(DEADLINES)
        .then()
        .body("items.subjectType", hasItem("STANDARD"))
        .body("items.reference", everyItem(startsWith(way.number)));
  }
}
