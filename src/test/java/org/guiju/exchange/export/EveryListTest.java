package org.guiju.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every list can do, by its own word: sorts, facets, ranges, search. */
@QuarkusTest
class EveryListTest {

  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);
  private static boolean made;
  private static String standard;

  @BeforeEach
  void things() throws InterruptedException {
    if (made) {
      return;
    }
    standard = Things.made(OWN);
    made = true;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "projects",
        "standards",
        "declarations",
        "organizations",
        "committees",
        "matters",
        "registers/AWARD/entries"
      })
  void sortsByEveryFieldAndCountsEveryFacet(String list) {
    String path = "/api/v1/" + list;
    for (String sort : known(path + "?sort=none")) {
      List<String> ids = new ArrayList<>();
      String cursor = "";
      for (int page = 0; page < 3 && cursor != null; page++) {
        JsonPath answer = get(path + "?limit=1&sort=" + sort + cursor);
        ids.addAll(answer.getList("items.id"));
        cursor = answer.getString("next") == null ? null : "&cursor=" + answer.getString("next");
      }
      assertThat(ids).as(list + " by " + sort).hasSizeGreaterThan(1).doesNotHaveDuplicates();
      assertThat(get(path + "?limit=3&sort=" + sort).<String>getList("items.id"))
          .as(list + " by " + sort)
          .containsExactlyElementsOf(ids);
    }
    for (String facet : known(path + "?facets=none")) {
      JsonPath answer = get(path + "?limit=1&count=exact&facets=" + facet);
      List<Integer> counts = answer.getList("facets.'" + facet + "'.count");
      assertThat(counts).as(list + " by " + facet).isNotEmpty().doesNotContain(0);
      assertThat(counts.stream().mapToInt(n -> n).sum())
          .as(list + " by " + facet)
          .isLessThanOrEqualTo(answer.getInt("total"));
      if (counts.size() < 200) {
        assertThat(counts.stream().mapToInt(n -> n).sum()).isEqualTo(answer.getInt("total"));
      }
    }
    JsonPath one = get(path + "?limit=1");
    String id = one.getString("items[0].id");
    String moment = one.getString("items[0].updatedAt");
    assertThat(
            get(path + "?id=" + id + "&updatedSince=" + moment + "&updatedTo=" + moment)
                .<String>getList("items.id"))
        .containsExactly(id);
    assertThat(get(path + "?count=exact&q=" + UUID.randomUUID()).getInt("total")).isZero();
  }

  @Test
  void rangesOfDaysIncludeBothEnds() {
    String declared = "/api/v1/declarations?q=" + OWN;
    assertThat(total(declared + "&publishedFrom=2024-03-01&publishedTo=2024-03-02")).isEqualTo(2);
    assertThat(total(declared + "&publishedFrom=2024-03-03")).isEqualTo(1);
    String entered = "/api/v1/registers/AWARD/entries?q=" + OWN;
    assertThat(total(entered + "&openedFrom=2022-01-06&openedTo=2022-01-06")).isEqualTo(2);
    assertThat(total(entered + "&region=350000&region=110000&level=PROVINCIAL")).isEqualTo(3);
    assertThat(total(entered + "&region=CN&ended=true")).isZero();
    String issued = get("/api/v1/standards?number=" + standard).getString("items[0].issueDate");
    String published = "/api/v1/standards?number=" + standard;
    assertThat(total(published + "&issuedFrom=" + issued + "&issuedTo=" + issued)).isEqualTo(1);
    assertThat(total(published + "&issuedTo=" + LocalDate.parse(issued).minusDays(1))).isZero();
  }

  @Test
  void aRegionIsAskedForWithAllBelowItOrJustAsWritten() {
    String organizations = "/api/v1/organizations?id=" + Way.organization("350203");
    assertThat(total(organizations + "&region=350200")).isEqualTo(1);
    assertThat(total(organizations + "&regionCode=350200")).isZero();
    assertThat(total(organizations + "&regionCode=350200&regionCode=350203")).isEqualTo(1);
    assertThat(total("/api/v1/matters?regionCode=990000")).isZero();
  }

  @Test
  void aStandardIsFoundByItsNumberInAnySpelling() {
    String undated = standard.substring(0, standard.lastIndexOf('-'));
    for (String spelling :
        List.of(
            standard,
            standard.replace('-', '—'),
            standard.replace("GB/T ", "gb／t"),
            standard.replace(" ", ""),
            undated,
            undated.replace("GB/T ", "ＧＢ／Ｔ　"))) {
      for (String parameter : List.of("q", "number")) {
        assertThat(
                Way.admin()
                    .queryParam(parameter, spelling)
                    .get("/api/v1/standards")
                    .jsonPath()
                    .<String>getList("items.number"))
            .as(parameter + " " + spelling)
            .containsExactly(standard);
      }
      assertThat(
              Way.admin()
                  .queryParam("q", spelling)
                  .get("/api/v1/projects")
                  .jsonPath()
                  .<String>getList("items.id"))
          .as("project by " + spelling)
          .hasSize(1);
    }
    assertThat(total("/api/v1/standards?region=350000&number=" + standard)).isEqualTo(1);
    assertThat(total("/api/v1/standards?region=350000&role=LEAD&number=" + standard)).isEqualTo(1);
    assertThat(total("/api/v1/standards?region=120000&number=" + standard)).isZero();
    assertThat(total("/api/v1/standards?region=CN&role=PARTICIPATE&number=" + standard)).isZero();
  }

  private static int total(String path) {
    JsonPath answer = get(path + "&count=exact&limit=200");
    assertThat(answer.getList("items")).as(path).hasSize(answer.getInt("total"));
    return answer.getInt("total");
  }

  /** What a list says that it knows, where it is asked for something else. */
  private static List<String> known(String path) {
    Response refused = Way.admin().get(path);
    assertThat(refused.statusCode()).as(path).isEqualTo(400);
    String said = refused.jsonPath().getString("errors[0].message");
    String names = said.substring(said.indexOf(':') + 1, said.lastIndexOf('.'));
    return Arrays.stream(names.split(",")).map(String::strip).toList();
  }

  private static JsonPath get(String path) {
    Response answer = TestAccounts.as("ADMIN").header("Accept-Language", "en").get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }
}
