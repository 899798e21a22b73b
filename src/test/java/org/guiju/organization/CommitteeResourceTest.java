package org.guiju.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.account.FirstAdministrator;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitteeResourceTest {

  private static final String PATH = "/api/v1/committees";
  private static final LocalDate TODAY = LocalDate.parse("2026-01-31");

  @Inject FirstAdministrator administrator;
  @Inject Committees committees;
  @Inject CommitteeService service;
  @Inject Ledger ledger;

  @Test
  void aCommitteeIsRecordedUnderItsCode() {
    String id =
        establish("{\"code\":\"sac/tc901\",\"nameZh\":\"示例技术委员会\",\"effectiveOn\":\"2010-01-01\"}");
    given()
        .get(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("code", equalTo("SAC/TC 901"))
        .body("level", equalTo("NATIONAL"))
        .body("parent", nullValue());
    given().get(PATH + "/" + id + "?asOf=2009-12-31").then().statusCode(404);
    given().queryParam("code", "TC 901").get(PATH).then().body("items.id", contains(id));
    write()
        .body("{\"code\":\"SAC/TC 901\",\"nameZh\":\"又一个\"}")
        .post(PATH)
        .then()
        .statusCode(409)
        .body("code", equalTo("COMMITTEE_EXISTS"));
    establish("{\"code\":\"SAC/TC 901/SC 1\",\"nameZh\":\"示例分技术委员会\"}");
    given()
        .queryParam("parent", "SAC/TC 901")
        .get(PATH)
        .then()
        .body("items.code", contains("SAC/TC 901/SC 1"));
    assertThat(committees.byCode("tc901/sc1", TODAY))
        .get()
        .extracting(CommitteeView::parent)
        .isEqualTo("SAC/TC 901");
  }

  @Test
  void theSecretariatChangesFromADay() {
    String organization =
        write().body("{\"nameZh\":\"示例秘书处\"}").post("/api/v1/organizations").path("id");
    String id = establish("{\"code\":\"SAC/TC 902\",\"nameEn\":\"Sample\"}");
    patch(id, "{\"secretariat\":\"%s\",\"effectiveOn\":\"2020-01-01\"}".formatted(organization))
        .then()
        .statusCode(200)
        .body("secretariat", equalTo(organization));
    given().get(PATH + "/" + id + "?asOf=2019-12-31").then().body("secretariat", nullValue());
    patch(id, "{\"secretariat\":\"%s\"}".formatted(java.util.UUID.randomUUID()))
        .then()
        .statusCode(422);
    patch(id, "{\"parent\":\"SAC/TC 999\"}").then().statusCode(422);
    write()
        .header("If-Match", "*")
        .body("{\"effectiveOn\":\"2024-01-01\"}")
        .post(PATH + "/" + id + "/dissolution")
        .then()
        .statusCode(200)
        .body("dissolvedOn", equalTo("2024-01-01"));
    String dissolved = given().get(PATH + "/" + id + "/history").path("items[2].id");
    write()
        .header("If-Match", "*")
        .body("{\"event\":\"%s\",\"void\":true,\"reason\":\"误记\"}".formatted(dissolved))
        .post(PATH + "/" + id + "/corrections")
        .then()
        .statusCode(200)
        .body("items", hasSize(4));
    given().get(PATH + "/" + id).then().body("dissolvedOn", nullValue());
  }

  @Test
  void importsMayNameACommitteeBeforeAnybodyDescribedIt() {
    Map<String, String> codes =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Work work = ledger.begin(Actor.SYSTEM);
                  Map<String, String> plain =
                      committees.ensureAll(work, Set.of("ISO/TC903/SC4", "ISO/TC 904"));
                  committees.ensure(work, "ISO/TC 904");
                  work.commit();
                  return plain;
                });
    assertThat(codes).containsEntry("ISO/TC903/SC4", "ISO/TC 903/SC 4");
    assertThat(committees.existing(List.of("ISO/TC 903", "ISO/TC 904", "ISO/TC 905")))
        .containsExactlyInAnyOrder("ISO/TC 903", "ISO/TC 904");
    List<Map<String, String>> rows =
        List.of(
            Map.of("committee", "ISO/TC 903", "name", "Samples", "projects", "3"),
            Map.of("committee", "ISO/TC 903/SC 5", "parent", "ISO/TC 903", "name", "更多样例"));
    assertThat(imported(rows)).containsExactly(true, true);
    assertThat(imported(rows)).containsExactly(false, false);
    assertThat(committees.byCode("ISO/TC 903", LocalDate.parse("1990-01-01")))
        .get()
        .satisfies(
            view -> {
              assertThat(view.nameEn()).isEqualTo("Samples");
              assertThat(view.level()).isEqualTo(CommitteeLevel.INTERNATIONAL);
            });
    assertThat(committees.byCode("ISO/TC 903/SC 5", TODAY))
        .get()
        .extracting(CommitteeView::nameZh)
        .isEqualTo("更多样例");
  }

  private List<Boolean> imported(List<Map<String, String>> rows) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Work work = ledger.begin(Actor.SYSTEM);
              List<CommitteeImport> read =
                  rows.stream().map(row -> CommitteeImport.read(row::get)).toList();
              CommitteeBatch batch = service.batch(work, read);
              List<Boolean> changed = read.stream().map(batch::apply).toList();
              work.commit();
              return changed;
            });
  }

  private Response patch(String id, String body) {
    return write().header("If-Match", "*").body(body).patch(PATH + "/" + id);
  }

  private String establish(String body) {
    Response response = write().body(body).post(PATH);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.path("id");
  }

  private RequestSpecification write() {
    return given()
        .auth()
        .preemptive()
        .basic(
            FirstAdministrator.NAME, administrator.oneTimePassword().orElse("guiju-test-password"))
        .contentType(ContentType.JSON);
  }
}
