package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who takes part and in which role are asked of one and the same participation. */
@QuarkusTest
class ParticipationFilterTest {

  private static final LocalDate START = LocalDate.of(2022, 3, 1);

  @Test
  void oneParticipationHasBothTheOrganizationAndTheRole() {
    String leads = Way.organization("350203");
    String helps = Way.organization("120101");
    Way way = Way.registered(START, leads);
    way.etag =
        Way.admin()
            .header("If-Match", way.etag)
            .body(
                Map.of(
                    "organization",
                    helps,
                    "role",
                    "PARTICIPATE",
                    "rank",
                    2,
                    "effectiveOn",
                    START.toString()))
            .post("/api/v1/projects/{id}/participations", way.id)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    way.through(Way.TO_PUBLICATION);

    for (String list : List.of("projects", "standards")) {
      assertThat(total(list, "LEAD", leads)).as(list).isEqualTo(1);
      assertThat(total(list, "PARTICIPATE", helps)).as(list).isEqualTo(1);
      assertThat(total(list, "LEAD", helps)).as(list).isZero();
      assertThat(total(list, "PARTICIPATE", leads)).as(list).isZero();
      assertThat(total(list, "LEAD", leads, helps)).as(list).isEqualTo(1);
    }
  }

  private static int total(String list, String role, String... organizations) {
    JsonPath answer =
        Way.admin()
            .queryParam("organization", List.of(organizations))
            .queryParam("role", role)
            .get("/api/v1/" + list + "?count=exact")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return answer.getInt("total");
  }
}
