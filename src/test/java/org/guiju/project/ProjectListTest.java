package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, search, sorts, cursors and facets, told of projects; all lists share them. */
@QuarkusTest
class ProjectListTest {

  private static final LocalDate START = LocalDate.of(2022, 3, 1);
  private static final String OWN = "L" + UUID.randomUUID().toString().substring(0, 8);
  private static final String LIST = "/api/v1/projects?tag=" + OWN;
  private static boolean made;
  private static Way planned;
  private static String company;

  /** Eight projects: by kind, nature, work type, title, state and place. */
  @BeforeEach
  void projects() {
    if (made) {
      return;
    }
    company =
        Way.admin()
            .body(
                Map.of(
                    "nameZh",
                    "甲乙" + OWN + "有限公司",
                    "nameEn",
                    "Jiayi " + OWN + " Ltd",
                    "type",
                    "ENTERPRISE",
                    "regionCode",
                    "350203"))
            .post("/api/v1/organizations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String tianjin = Way.organization("120101");
    planned =
        of("NATIONAL", "RECOMMENDED", "NEW", "智能水表数据格式", "Data format of smart meters", company);
    planned.through(Way.TO_PUBLICATION.subList(0, 5));
    of("NATIONAL", "MANDATORY", "REVISION", "儿童安全座椅（第1部分）", "Child seats", company)
        .through(Way.TO_PUBLICATION.subList(0, 2));
    of("NATIONAL", "RECOMMENDED", "REVISION", "家用电器能效", "Energy of appliances", tianjin);
    of("INDUSTRY", "RECOMMENDED", "NEW", "机床精度 100%_!", null, tianjin);
    of("INDUSTRY", "RECOMMENDED", "NEW", "机床噪声", "Noise of machine tools", company);
    of("GROUP", "RECOMMENDED", "NEW", "机床培训", null, company);
    of("GROUP", "RECOMMENDED", "REVISION", "养老服务", null, tianjin);
    of("ENTERPRISE", "RECOMMENDED", "NEW", null, "Paint", company);
    made = true;
  }

  private static Way of(
      String kind,
      String nature,
      String workType,
      @Nullable String titleZh,
      @Nullable String titleEn,
      String lead) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("kind", kind);
    fields.put("nature", nature);
    fields.put("workType", workType);
    fields.put("titleZh", titleZh);
    fields.put("titleEn", titleEn);
    fields.put("tags", List.of(OWN));
    if (!kind.equals("NATIONAL") && !kind.equals("INDUSTRY")) {
      fields.put("responsible", lead);
    }
    return Way.registered(START, lead, fields);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                      | 8",
        "&kind=NATIONAL                        | 3",
        "&kind=NATIONAL&kind=GROUP             | 5",
        "&kind=NATIONAL&kind=GROUP&workType=NEW| 2",
        "&nature=MANDATORY&nature=MANDATORY    | 1",
        "&state=P00&kind=INDUSTRY              | 2",
        "&region=350200                        | 5",
        "&region=350203                        | 5",
        "&region=120000&kind=GROUP             | 1",
        "&region=120000&region=350000          | 8",
        "&region=120000&region=120101          | 3",
        "&region=CN&region=350203&kind=GROUP   | 2",
        "&region=*                             | 8",
        "&region=110000                        | 0",
        "&region=350000&role=LEAD              | 5",
        "&region=350000&role=PARTICIPATE       | 0",
        "&role=LEAD&role=PARTICIPATE           | 8",
        "&titleZh=机床                          | 3",
        "&titleEn=OF                           | 3",
        "&titleEn=OF&titleZh=水表               | 1",
        "&titleZh=床&sort=titleZh              | 3",
        "&createdTo=2020-01-01T00:00:00Z       | 0",
        "&createdFrom=2020-01-01T00:00:00Z&updatedTo=2999-01-01T00:00:00Z | 8",
        "&asOf=2022-02-28                      | 0",
        "&asOf=2022-03-01&kind=GROUP           | 2",
      })
  void parametersHoldTogetherAndTheirValuesAreAUnion(@Nullable String filter, int expected) {
    Response answer = get(LIST + (filter == null ? "" : filter) + "&count=exact&limit=200");
    assertThat(answer.jsonPath().getList("items")).hasSize(expected);
    assertThat(answer.jsonPath().getInt("total")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "机床                  | 3",
        "机床 噪声             | 1",
        "噪声 机床             | 1",
        "NOISE tools           | 1",
        "ｎｏｉｓｅ　ｔｏｏｌｓ | 1",
        "tools 噪声            | 1",
        "（第1部分）           | 1",
        "100%_!                | 1",
        "100%!_                | 0",
        "COMPANY               | 5",
        "Jiayi COMPANY 机床    | 2",
        "床 COMPANY            | 2",
        "COMPANY 床 d          | 2",
        "机床 有限公司 声 Tianji| 0",
        "噪声 machine noise of | 1",
        "it''s                 | 0",
        "\\\\'&!:*床            | 0",
        "床培                  | 1",
        "训                    | 1",
        "机床\u00a0             | 3",
        "机床\u2003噪声         | 1",
        "´                     | 0",
        "机床 COMPANY 有限公司 噪声 | 1",
        "机床 没有             | 0",
      })
  void everyWordIsFoundSomewhere(String text, int expected) {
    JsonPath answer =
        Way.admin()
            .queryParam("q", text.replace("COMPANY", OWN.toLowerCase(Locale.ROOT)))
            .get(LIST + "&count=exact")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(answer.getInt("total")).isEqualTo(expected);
    assertThat(answer.getList("items")).hasSize(expected);
  }

  @Test
  void aPlanNumberIsFoundInAnySpelling() {
    String plan = get("/api/v1/projects/" + planned.id).jsonPath().getString("planNumber");
    for (String spelling :
        List.of(
            plan, plan.replace('-', '—'), plan.replace('-', '－'), plan.toLowerCase(Locale.ROOT))) {
      assertThat(Way.admin().queryParam("q", spelling).get(LIST).jsonPath().getList("items.id"))
          .as(spelling)
          .containsExactly(planned.id);
      assertThat(
              Way.admin()
                  .queryParam("planNumber", spelling)
                  .get(LIST)
                  .jsonPath()
                  .getList("items.id"))
          .as(spelling)
          .containsExactly(planned.id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "kind",
        "nature",
        "titleZh",
        "titleEn",
        "reference",
        "workType",
        "state",
        "stage",
        "planNumber",
        "committee",
        "regionCode",
        "procedure",
        "createdAt",
        "updatedAt"
      })
  void everyFieldSortsBothWaysAndWhatHasNoneComesLast(String field) {
    String own = "&q=" + OWN.toLowerCase(Locale.ROOT);
    for (String filter :
        List.of("", "&region=CN", own, "&region=350000" + own, "&titleZh=机床&q=机", "&titleZh=床")) {
      int all = filter.contains("床") ? 3 : filter.endsWith(own) ? 5 : 8;
      List<Map<String, Object>> up = walk(field, filter);
      List<Map<String, Object>> down = walk("-" + field, filter);
      assertThat(ids(up)).hasSize(all).doesNotHaveDuplicates();
      long present = up.stream().filter(i -> i.get(field) != null).count();
      for (List<Map<String, Object>> way : List.of(up, down)) {
        assertThat(way.subList(0, (int) present)).allMatch(i -> i.get(field) != null);
        assertThat(way.subList((int) present, all)).allMatch(i -> i.get(field) == null);
      }
      assertThat(ids(down).subList(0, (int) present))
          .isEqualTo(ids(up).subList(0, (int) present).reversed());
      assertThat(ids(down).subList((int) present, all))
          .isEqualTo(ids(up).subList((int) present, all).reversed());
      if (List.of("kind", "workType", "state", "stage").contains(field)) {
        List<String> values =
            up.stream()
                .map(i -> i.get(field))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        assertThat(values).isSorted();
      }
    }
  }

  /** All items, three at a time. */
  private static List<Map<String, Object>> walk(String sort, String filter) {
    List<Map<String, Object>> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = get(LIST + filter + "&limit=3&sort=" + sort + cursor).jsonPath();
      items.addAll(page.getList("items"));
      cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
    } while (!cursor.isEmpty());
    return items;
  }

  private static List<String> ids(List<Map<String, Object>> items) {
    return items.stream().map(i -> (String) Objects.requireNonNull(i.get("id"))).toList();
  }

  @Test
  void aFacetLeavesOutItsOwnFilterAndKeepsTheOthers() {
    JsonPath answer =
        get(LIST
                + "&kind=NATIONAL&kind=GROUP&workType=REVISION&facets=kind,workType,state&count=exact")
            .jsonPath();
    assertThat(answer.getInt("total")).isEqualTo(3);
    assertThat(facet(answer, "kind")).isEqualTo(Map.of("NATIONAL", 2, "GROUP", 1));
    assertThat(facet(answer, "workType")).isEqualTo(Map.of("NEW", 2, "REVISION", 3));
    assertThat(facet(answer, "state").values().stream().mapToInt(n -> n).sum()).isEqualTo(3);
    assertThat(get(LIST).jsonPath().getMap("facets")).isNull();
    JsonPath absent =
        get(LIST + "&facets=planNumber".replace("planNumber", "committee")).jsonPath();
    assertThat(facet(absent, "committee")).isEqualTo(Map.of("", 8));
  }

  private static Map<String, Integer> facet(JsonPath answer, String field) {
    List<Map<String, Object>> counts = answer.getList("facets." + field);
    Map<String, Integer> byValue = new HashMap<>();
    counts.forEach(
        c -> byValue.put((String) c.getOrDefault("value", ""), (Integer) c.get("count")));
    return byValue;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=NONE", "kind=GROUP&kind=group", "sort=nothing", "facets=titleZh", "facets=kind,",
        "stageFrom=60", "createdFrom=yesterday", "role=CHIEF", "id=1", "facets=kind&facets=state",
        "nothing=1"
      })
  void whatIsUnknownIsMalformed(String query) {
    Way.admin().get("/api/v1/projects?" + query).then().statusCode(400);
  }

  @Test
  void aCursorHoldsForTheSameFiltersOnly() {
    String next = get(LIST + "&limit=2&kind=NATIONAL&kind=GROUP").jsonPath().getString("next");
    get(LIST + "&limit=2&kind=NATIONAL&kind=GROUP&cursor=" + next);
    for (String other : List.of("", "&kind=NATIONAL", "&kind=NATIONAL&kind=GROUP&region=CN")) {
      Way.admin().get(LIST + "&limit=2" + other + "&cursor=" + next).then().statusCode(400);
    }
  }

  @Test
  void idsAndOrganizationsCanBeSeveral() {
    List<String> some = get(LIST + "&kind=GROUP").jsonPath().getList("items.id");
    assertThat(
            get(LIST + "&id=" + String.join("&id=", some)).jsonPath().<String>getList("items.id"))
        .containsExactlyElementsOf(some);
    List<String> of =
        get(LIST + "&organization=" + company + "&organization=" + UUID.randomUUID())
            .jsonPath()
            .getList("items.id");
    assertThat(new HashSet<>(of)).hasSize(5);
  }

  /** Longer than what an index holds, and of signs that do not compress. */
  @Test
  void aLongTitleIsKeptSortedAndFound() {
    String tag = OWN + "-LONG";
    String title =
        new SplittableRandom(7)
            .ints(1000, 0, 20_000)
            .collect(
                StringBuilder::new, (b, i) -> b.appendCodePoint(0x4E00 + i), StringBuilder::append)
            .toString();
    for (String last : List.of("乙", "甲")) {
      Way.registered(
          START,
          company,
          Map.of(
              "kind",
              "NATIONAL",
              "nature",
              "RECOMMENDED",
              "workType",
              "NEW",
              "titleZh",
              title.substring(1) + last,
              "titleEn",
              title.substring(1) + last,
              "tags",
              List.of(tag)));
    }
    String list = "/api/v1/projects?limit=1&sort=titleZh&tag=" + tag;
    JsonPath first = get(list).jsonPath();
    JsonPath second = get(list + "&cursor=" + first.getString("next")).jsonPath();
    assertThat(List.of(first.getString("items[0].titleZh"), second.getString("items[0].titleZh")))
        .containsExactlyInAnyOrder(title.substring(1) + "甲", title.substring(1) + "乙");
    assertThat(
            Way.admin()
                .queryParam("q", title.substring(700, 880) + " " + title.substring(990) + "乙")
                .get("/api/v1/projects?count=exact&tag=" + tag)
                .jsonPath()
                .getInt("total"))
        .isEqualTo(1);
  }

  private static Response get(String path) {
    Response answer = Way.admin().get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
    return answer;
  }
}
