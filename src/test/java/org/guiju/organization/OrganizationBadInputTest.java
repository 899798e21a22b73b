package org.guiju.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.feed.NothingRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of organizations and committees, and that nothing is recorded then. */
@QuarkusTest
class OrganizationBadInputTest {

  private static final String PATH = "/api/v1/organizations";
  private static final String COMMITTEES = "/api/v1/committees";

  private static RequestSpecification admin() {
    return TestAccounts.as("ADMIN").contentType(ContentType.JSON).header("If-Match", "*");
  }

  private static Response registered() {
    Response made =
        admin()
            .body(
                "{\"nameZh\":\"坏输入%s\",\"effectiveOn\":\"2015-03-01\"}"
                    .formatted(UUID.randomUUID()))
            .post(PATH);
    made.then().statusCode(201);
    return made;
  }

  @Test
  void aWrongCheckCharacterIs422InANewOrganizationAndInAChange() {
    String uscc = OrganizationResourceTest.uscc();
    String wrong = uscc.substring(0, 17) + (uscc.charAt(17) == '0' ? '1' : '0');
    String place = registered().header("Location");
    String etag = admin().get(place).header("ETag");
    NothingRecorded nothing = NothingRecorded.of("ORGANIZATION");
    for (Response answer :
        new Response[] {
          admin().body("{\"nameZh\":\"甲\",\"uscc\":\"%s\"}".formatted(wrong)).post(PATH),
          admin().body("{\"uscc\":\"%s\"}".formatted(wrong)).patch(place)
        }) {
      answer
          .then()
          .statusCode(422)
          .body("errors.pointer", hasItem("/uscc"))
          .body("errors.code", hasItem("USCC_CHECK"));
    }
    nothing.check();
    assertThat(admin().get(place).header("ETag")).isEqualTo(etag);
  }

  @Test
  void anEndBeforeItsStartIs409() {
    String place = registered().header("Location");
    NothingRecorded nothing = NothingRecorded.of("ORGANIZATION");
    admin()
        .body("{\"effectiveOn\":\"2015-02-28\"}")
        .post(place + "/dissolution")
        .then()
        .statusCode(409)
        .body("code", is("ORGANIZATION_HISTORY"));
    nothing.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nameZh\":\"%s\"}",
        "{\"reason\":\"%s\",\"nameEn\":\"N\"}",
        "{\"regionCode\":\"%s\"}",
        "{\"standardCodes\":[null]}",
        "{\"standardCodes\":[\"%s\"]}",
        "{\"externalIds\":{\"a b\":\"1\"}}",
        "{\"nameEn\":\"N\",\"effectiveOn\":\"0000-01-01\"}",
        "{\"nameEn\":\"N\",\"effectiveOn\":\"9999-12-31\"}",
      })
  void aPatchThatBreaksARuleIs422AndChangesNothing(String patch) {
    String place = registered().header("Location");
    NothingRecorded nothing = NothingRecorded.of("ORGANIZATION");
    admin()
        .body(patch.replace("%s", "长".repeat(2_001)))
        .patch(place)
        .then()
        .statusCode(422)
        .body("errors", not(hasSize(0)));
    nothing.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"externalIds\":{\"a\":null}}",
        "{\"nameZh\":7,\"colour\":1}",
        "7",
      })
  void aCorrectionWithAPayloadOfAnotherFormIs422(String payload) {
    Response made = registered();
    String event = admin().get(made.header("Location") + "/history").path("items[0].id");
    NothingRecorded nothing = NothingRecorded.of("ORGANIZATION");
    admin()
        .body("{\"event\":\"%s\",\"reason\":\"x\",\"payload\":%s}".formatted(event, payload))
        .post(made.header("Location") + "/corrections")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/payload"));
    nothing.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\" \",\"nameZh\":\"甲\"}",
        "{\"code\":\"SAC/TC 990\",\"nameZh\":\"%s\"}",
        "{\"code\":\"SAC/TC 990\",\"nameZh\":\"甲\",\"effectiveOn\":\"9999-12-31\"}",
        "{\"code\":\"SAC/TC"
            + " 990\",\"nameZh\":\"甲\",\"secretariat\":\"00000000-0000-7000-8000-000000000000\"}",
        "{\"code\":\"SAC/TC 990\",\"nameZh\":\"甲\",\"level\":\"LOW\"}",
      })
  void aCommitteeThatBreaksARuleIs422(String body) {
    NothingRecorded nothing = NothingRecorded.of("COMMITTEE");
    admin()
        .body(body.replace("%s", "长".repeat(2_001)))
        .post(COMMITTEES)
        .then()
        .statusCode(422)
        .body("errors", not(hasSize(0)));
    nothing.check();
  }
}
