package org.guiju.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.project.Way.admin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.guiju.exchange.dataset.Imports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists whose items go by codes are sorted and filtered by what they publish. */
@QuarkusTest
class SmallListTest {

  /** The codes that other tests bring in too, so that the table is the same whoever is first. */
  static void knowsCodes() throws InterruptedException {
    Imports.csv(
        """
        code,level,parent,title_zh
        A,1,,综合
        A00/09,2,A,标准化管理与一般规定
        A00,3,A00/09,标准化、质量管理
        A01,3,A00/09,技术管理
        L70,,,信息处理综合
        """,
        "?dataset=classifications&scheme=CCS");
  }

  @BeforeEach
  void codes() throws InterruptedException {
    knowsCodes();
  }

  private static JsonPath get(String path) {
    return admin()
        .urlEncodingEnabled(false)
        .get("/api/v1/" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @ParameterizedTest
  @ValueSource(strings = {"regions?within=350200", "classifications/CCS?fromIsAssumption=true"})
  void sortsByEveryField(String list) {
    String known =
        admin()
            .header("Accept-Language", "en")
            .get("/api/v1/" + list + "&sort=none")
            .then()
            .statusCode(400)
            .extract()
            .path("errors[0].message");
    String[] sorts = known.substring(known.indexOf(':') + 1).replace(".", "").split(",");
    assertThat(sorts.length).isGreaterThan(20);
    for (String sort : sorts) {
      String asked = list + "&sort=" + sort.strip();
      List<String> codes = new ArrayList<>();
      String cursor = "";
      for (int page = 0; page < 3 && cursor != null; page++) {
        JsonPath answer = get(asked + "&limit=1" + cursor);
        codes.addAll(answer.getList("items.code"));
        cursor = answer.getString("next") == null ? null : "&cursor=" + answer.getString("next");
      }
      assertThat(codes).as(asked).hasSize(3).doesNotHaveDuplicates();
      assertThat(get(asked + "&limit=3").<String>getList("items.code"))
          .as(asked)
          .containsExactlyElementsOf(codes);
    }
  }

  @Test
  void divisionsAreFoundByWhatTheyPublish() {
    assertThat(codes("regions?code=350203&code=350206")).containsExactly("350203", "350206");
    assertThat(codes("regions?parent=350200&parent=350600&sort=-code&limit=200"))
        .contains("350203", "350602")
        .doesNotContain("350200", "350600");
    assertThat(codes("regions?within=350200&level=PREFECTURE")).containsExactly("350200");
    assertThat(codes("regions?within=350200&level=PREFECTURE&level=COUNTY"))
        .contains("350200", "350203");
    assertThat(codes("regions?nameZh=%E6%80%9D%E6%98%8E")).containsExactly("350203");
    assertThat(codes("regions?q=3502&sort=code&limit=2")).containsExactly("350200", "350203");
    // Words in any order and width, of the name or at the beginning of the code.
    assertThat(codes("regions?q=3502%20%E6%80%9D%E6%98%8E")).containsExactly("350203");
    assertThat(codes("regions?q=%E6%98%8E%E5%8C%BA%E3%80%80350203")).containsExactly("350203");
    assertThat(codes("regions?q=%EF%BC%93%EF%BC%95%EF%BC%90%EF%BC%92%EF%BC%90%EF%BC%93"))
        .containsExactly("350203");
    assertThat(codes("regions?q=3502%20tianjin")).isEmpty();
    assertThat(codes("regions?q=50203")).isEmpty();
    JsonPath one = get("regions?code=350203");
    String moment = one.getString("items[0].updatedAt");
    String from = one.getString("items[0].validFrom");
    String asked =
        "regions?code=350203&updatedSince=%s&updatedTo=%s&validFromFrom=%s&validFromTo=%s"
            .formatted(moment, moment, from, from);
    assertThat(codes(asked)).containsExactly("350203");
    assertThat(codes("regions?code=350203&validToFrom=2000-01-01")).isEmpty();
    assertThat(get("regions?within=350200&count=exact&limit=1").getInt("total")).isEqualTo(7);
    admin().get("/api/v1/regions?level=NOTHING").then().statusCode(400);
  }

  @Test
  void codesOfClassificationsAreFoundByWhatTheyPublish() {
    String list = "classifications/CCS?";
    assertThat(codes(list + "code=A00&code=A01&sort=-code")).containsExactly("A01", "A00");
    assertThat(codes(list + "titleZh=%E8%B4%A8%E9%87%8F")).containsExactly("A00");
    assertThat(codes(list + "parent=A&parent=A00/09&status=CURRENT"))
        .containsExactly("A00", "A00/09", "A01");
    assertThat(codes(list + "level=1&level=2")).containsExactly("A", "A00/09");
    assertThat(codes(list + "titleEn=nothing")).isEmpty();
    assertThat(codes(list + "q=a0%20%E7%AE%A1%E7%90%86%20%E8%B4%A8%E9%87%8F"))
        .containsExactly("A00");
    assertThat(codes(list + "q=0%20%E8%B4%A8%E9%87%8F")).isEmpty();
    assertThat(codes(list + "sort=-level&limit=2")).contains("A00", "A01");
    assertThat(codes(list + "sort=level").getLast()).isEqualTo("L70");
    admin().get("/api/v1/classifications/CCS?level=0").then().statusCode(400);
  }

  @Test
  void documentsAreFoundByWhatTheyPublish() {
    assertThat(codes("programmes?code=JIANGJIN&code=XIAMEN-2022&sort=-code"))
        .containsExactly("XIAMEN-2022", "JIANGJIN");
    assertThat(codes("programmes?region=350200")).contains("XIAMEN-2022").doesNotContain("CN-2021");
    assertThat(codes("programmes?region=370000&level=PROVINCIAL")).contains("SHANDONG-2022");
    assertThat(codes("programmes?q=cn-2021")).containsExactly("CN-2021");
    String built = "programmes?code=CN-2021&code=TIANJIN-2022&code=JIANGJIN";
    for (String sort :
        List.of("titleZh", "issuer", "date", "level", "region", "targetCount", "versionNumber")) {
      List<String> up = codes(built + "&sort=" + sort);
      assertThat(up).as(sort).hasSize(3);
      assertThat(codes(built + "&sort=-" + sort)).as(sort).containsExactlyInAnyOrderElementsOf(up);
    }
    assertThat(codes(built + "&sort=targetCount").getLast()).isEqualTo("JIANGJIN");
    assertThat(codes(built + "&updatedSince=2001-01-01T00:00:00Z")).isEmpty();
    admin().get("/api/v1/programmes?sort=colour").then().statusCode(400);
  }

  private static List<String> codes(String path) {
    return get(path).getList("items.code");
  }
}
