package org.guiju.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the report of a region tells of the documents that hold for it. */
@QuarkusTest
class RegionReportTest {

  private static JsonPath get(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }

  private static List<String> documents(String region, int year) {
    return get("/api/v1/regions/" + region + "/report?year=" + year)
        .getList("documents.programme", String.class);
  }

  @Test
  void aDocumentThatCameLaterIsToldOfOnlyWhereItCountsFromDaysBefore() {
    assertThat(documents("350200", 2015)).doesNotContain("XIAMEN-2022", "CN-2021");
    assertThat(documents("350200", 2020)).doesNotContain("XIAMEN-2022", "CN-2021");
    assertThat(documents("350200", 2021)).contains("XIAMEN-2022", "CN-2021");
    assertThat(documents("350200", 2022)).contains("XIAMEN-2022", "CN-2021");
    // Without a date it always held.
    assertThat(documents("500116", 2015)).contains("JIANGJIN").doesNotContain("CN-2021");
  }
}
