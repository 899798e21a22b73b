package org.guiju.exchange.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Members of committees, brought in as CSV. */
@QuarkusTest
class MemberRowsTest {

  private static final String DATASET = "?dataset=committee-members";
  private static final String COLUMNS =
      "committee,nameZh,organization,nationalBody,role,account,from,until,endedOn\n";

  private static String committee() throws InterruptedException {
    String code = "SAC/TC " + (100_000 + Math.floorMod(UUID.randomUUID().hashCode(), 800_000));
    Response made =
        Imports.csv(
            "code,nameZh,effectiveOn\n%s,试验,2015-01-01\n".formatted(code), "?dataset=committees");
    assertThat(made.<Integer>path("accepted")).as(made.asString()).isEqualTo(1);
    return code;
  }

  private static JsonPath members(String code, String on) {
    String id = Way.admin().queryParam("code", code).get("/api/v1/committees").path("items[0].id");
    return TestAccounts.as("READER")
        .queryParam("asOf", on)
        .get("/api/v1/committees/{id}/members", id)
        .jsonPath();
  }

  @Test
  void membersComeInOnceChangeAndEnd() throws InterruptedException {
    String code = committee();
    String organization = Way.organization("350203");
    String rows =
        COLUMNS
            + "%s,张某,%s,,CHAIR,,2018-01-01,,\n".formatted(code, organization)
            + "%s,李某,,,MEMBER,,2018-01-01,2022-12-31,\n".formatted(code)
            + "%s,,,DIN,P_MEMBER,,2018-01-01,,2020-06-01\n".formatted(code);
    Response first = Imports.csv(rows, DATASET);
    assertThat(first.<Integer>path("accepted")).as(first.asString()).isEqualTo(3);
    assertThat(members(code, "2019-01-01").getList("items.role"))
        .containsExactlyInAnyOrder("CHAIR", "MEMBER", "P_MEMBER");
    assertThat(members(code, "2019-01-01").getList("items.organization")).contains(organization);
    assertThat(members(code, "2020-06-01").getList("items.role"))
        .containsExactlyInAnyOrder("CHAIR", "MEMBER");
    assertThat(members(code, "2023-01-01").getList("items.role")).isEqualTo(List.of("CHAIR"));
    Response again = Imports.csv(rows, DATASET);
    assertThat(again.<Integer>path("unchanged")).as(again.asString()).isEqualTo(3);
    String id = members(code, "2019-01-01").getString("items.find { it.nameZh == '李某' }.id");
    Imports.csv(COLUMNS + code + ",李某,,,VICE_CHAIR,,2021-01-01,2022-12-31,\n", DATASET);
    JsonPath then = members(code, "2021-06-01");
    assertThat(then.getString("items.find { it.nameZh == '李某' }.role")).isEqualTo("VICE_CHAIR");
    assertThat(then.getString("items.find { it.nameZh == '李某' }.id")).isEqualTo(id);
  }

  @Test
  void whatIsWrongIsToldWithLineColumnAndCode() throws InterruptedException {
    String code = committee();
    Response run =
        Imports.csv(
            COLUMNS
                + "SAC/TC 99999999,张某,,,MEMBER,,2018-01-01,,\n"
                + code
                + ",,,,MEMBER,,2018-01-01,,\n"
                + code
                + ",张某,nobody,,MEMBER,,2018-01-01,,\n"
                + code
                + ",张某,,,KING,,2018-01-01,,\n"
                + code
                + ",张某,,,MEMBER,,2014-01-01,,\n"
                + code
                + ",张某,,,MEMBER,,2018-01-01,,2017-01-01\n",
            DATASET);
    assertThat(run.<Integer>path("refused")).as(run.asString()).isEqualTo(6);
    assertThat(members(code, "2019-01-01").getList("items")).isEmpty();
  }
}
