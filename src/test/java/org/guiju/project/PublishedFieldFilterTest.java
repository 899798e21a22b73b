package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists of projects and standards are narrowed by the fields that their items publish. */
@QuarkusTest
class PublishedFieldFilterTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  @Test
  void projectsAreFoundByWhatTheySayOfThemselves() {
    String tag = "F" + UUID.randomUUID();
    String helper = Way.organization("120101");
    Map<String, Object> said = new HashMap<>();
    said.put("tags", List.of(tag));
    said.put("industryCode", "JB");
    said.put("jointRegions", List.of("120000"));
    said.put("cooperating", List.of(helper));
    said.put("replaces", List.of("GB/T 99001-2001"));
    said.put("partlyReplaces", List.of("GB/T 99002-2002"));
    said.put("cites", List.of("GB/T 99003-2003", "GB/T 99004"));
    said.put("adopts", List.of(Map.of("reference", "ISO 99005:2005", "degree", "IDT")));
    said.put("takesUp", "T/CAS 99006-2006");
    said.put("scope", "规定了消防水带的尺寸。Fire Hoses");
    Way way = Way.registered(START, Way.organization("350203"), said);

    String list = "projects?tag=" + tag;
    assertFound(list, "industryCode", "JB", "QC");
    assertFound(list, "jointRegions", "120000", "120101");
    assertFound(list, "cooperating", helper, UUID.randomUUID().toString());
    assertFound(list, "replaces", "gb/t 99001—2001", "GB/T 99002-2002");
    assertFound(list, "partlyReplaces", "GB/T99002-2002", "GB/T 99001-2001");
    assertFound(list, "cites", "GB/T 99003-2003", "GB/T 99003");
    assertFound(list, "cites", "gb/t 99004", "GB/T 99004-2004");
    assertFound(list, "adopts", "iso 99005:2005", "ISO 99005:2015");
    assertFound(list, "takesUp", "T/CAS 99006—2006", "T/CAS 99006-2007");
    assertFound(list, "registeredFrom", "2021-03-01", "2021-03-02");
    assertFound(list, "registeredTo", "2021-03-01", "2021-02-28");
    assertFound(list, "scope", "消防水带", "灭火器");
    assertFound(list, "scope", "fire hose", "pump");
    Way.admin()
        .header("If-Match", way.etag)
        .body(Map.of("scope", "规定了灭火器的尺寸"))
        .patch("/api/v1/projects/{id}", way.id)
        .then()
        .statusCode(200);
    assertFound(list, "scope", "灭火器", "消防水带");
    assertThat(total(list + "&asOf=" + START, "scope", "消防水带")).isEqualTo(1);
    for (String scope : List.of("灭火器", "消防水带")) {
      assertThat(
              Way.admin()
                  .queryParam("scope", scope)
                  .get("/api/v1/exports/" + list + "&format=NDJSON")
                  .asString()
                  .contains(way.id))
          .isEqualTo(scope.equals("灭火器"));
    }
  }

  @Test
  void projectsAndStandardsAreFoundByPlanAndPublication() {
    int number = 100_000 + Math.floorMod(UUID.randomUUID().hashCode(), 800_000);
    String adopted = "ISO " + number + ":2015";
    String tag = "F" + UUID.randomUUID();
    Way way =
        Way.registered(
                START,
                Way.organization("350203"),
                Map.of(
                    "workType",
                    "ADOPTION",
                    "tags",
                    List.of(tag),
                    "cites",
                    List.of("GB/T 99003-2003"),
                    "adopts",
                    List.of(Map.of("reference", adopted, "degree", "MOD"))))
            .through(Way.TO_PUBLICATION);
    JsonPath project = Way.admin().get("/api/v1/projects/{id}", way.id).jsonPath();

    String list = "projects?tag=" + tag;
    Map.of(
            "planIssued",
            "planIssuedOn",
            "deadline",
            "deadline",
            "issued",
            "issueDate",
            "implemented",
            "implementationDate")
        .forEach(
            (parameter, field) -> {
              LocalDate on = LocalDate.parse(project.getString(field));
              assertFound(list, parameter + "From", on.toString(), on.plusDays(1).toString());
              assertFound(list, parameter + "To", on.toString(), on.minusDays(1).toString());
            });
    assertFound(list, "announcementNumber", project.getString("announcementNumber"), "none");
    assertFound(list, "number", project.getString("numbers[0]"), "GB/T 1-1900");
    assertThat(total(list + "&asOf=" + START, "planIssuedFrom", "2000-01-01")).isZero();

    String editions = "standards?tag=" + tag;
    String id = Way.admin().get("/api/v1/" + editions).jsonPath().getString("items[0].id");
    JsonPath standard = Way.admin().get("/api/v1/standards/{id}", id).jsonPath();
    assertFound(editions, "workType", "ADOPTION", "NEW");
    assertFound(editions, "stage", standard.getString("stage"), "95.99");
    assertFound(editions, "project", way.id, UUID.randomUUID().toString());
    assertFound(editions, "adopts", adopted.toLowerCase(Locale.ROOT), "ISO 1:2015");
    assertFound(editions, "cites", "gb/t 99003-2003", "GB/T 99003");
    String made = standard.getString("createdAt");
    assertFound(editions, "createdFrom", made, "2999-01-01T00:00:00Z");
    assertFound(editions, "createdTo", made, "2000-01-01T00:00:00Z");
  }

  private static void assertFound(String list, String parameter, String value, String other) {
    assertThat(total(list, parameter, value)).as(parameter + "=" + value).isEqualTo(1);
    assertThat(total(list, parameter, other)).as(parameter + "=" + other).isZero();
  }

  private static int total(String list, String parameter, String value) {
    return Way.admin()
        .queryParam(parameter, value)
        .get("/api/v1/" + list + "&count=exact")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("total");
  }
}
