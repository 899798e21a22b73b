package org.guiju.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionResourceTest {

  private static final String PATH = "/api/v1/regions";

  @Test
  void aDivisionIsReadWithItsTag() {
    Response first = given().get(PATH + "/350200");
    first
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("nameZh", equalTo("厦门市"))
        .body("nameEn", equalTo("Xiamen"))
        .body("level", equalTo("PREFECTURE"))
        .body("parent", equalTo("350000"))
        .body("fromIsAssumption", equalTo(true));
    given()
        .header("If-None-Match", first.header("ETag"))
        .get(PATH + "/350200")
        .then()
        .statusCode(304);
    given().get(PATH + "/CN").then().statusCode(200).body("level", equalTo("COUNTRY"));
  }

  @Test
  void whatDidNotExistIsNotFound() {
    given().get(PATH + "/350200?asOf=1949-09-30").then().statusCode(404);
    given().get(PATH + "/999999").then().statusCode(404);
    given().get(PATH + "/x").then().statusCode(404);
    given().get(PATH + "/999999/history").then().statusCode(404);
    given().get(PATH + "/350200?asOf=2024-02-30").then().statusCode(400);
  }

  @Test
  void theListIsFilteredByParentLevelAndText() {
    given()
        .queryParam("parent", "350200")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.code", contains("350203", "350205", "350206", "350211", "350212", "350213"));
    given()
        .queryParam("level", "PROVINCE")
        .queryParam("count", "exact")
        .get(PATH)
        .then()
        .body("total", equalTo(34))
        .body("items.parent", everyItem(equalTo("CN")));
    given().queryParam("q", "江津").get(PATH).then().body("items.code", contains("500116"));
    given().queryParam("q", "tianjin").get(PATH).then().body("items.code", contains("120000"));
    given()
        .queryParam("within", "120000")
        .queryParam("limit", 200)
        .get(PATH)
        .then()
        .body("items", hasSize(17));
    given().queryParam("level", "TOWN").get(PATH).then().statusCode(400);
    given().queryParam("colour", "red").get(PATH).then().statusCode(400);
  }

  @Test
  void pagesFollowEachOtherInEveryOrder() {
    for (String sort : List.of("code", "-code", "name", "-name")) {
      List<String> codes = new ArrayList<>();
      String cursor = null;
      do {
        var request =
            given().queryParam("within", "370000").queryParam("limit", 50).queryParam("sort", sort);
        Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(PATH);
        page.then().statusCode(200);
        codes.addAll(page.path("items.code"));
        cursor = page.path("next");
      } while (cursor != null);
      assertThat(codes)
          .as(sort)
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(100)
          .contains("370000", "370102");
    }
  }

  @Test
  void theHistoryNamesTheSource() {
    given()
        .get(PATH + "/120000/history")
        .then()
        .statusCode(200)
        .body("items.type", hasItem("LISTED"))
        .body("items[0].actor", equalTo("SYSTEM"))
        .body("items[0].effectiveOn", equalTo("2024-12-31"))
        .body("items[0].payload.name", equalTo("天津市"));
  }
}
