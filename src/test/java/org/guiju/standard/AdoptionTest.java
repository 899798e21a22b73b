package org.guiju.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.guiju.vocabulary.AdoptionDegree;
import org.guiju.vocabulary.WorkType;
import org.junit.jupiter.api.Test;

/** What counts as an adoption of international standards. */
@QuarkusTest
class AdoptionTest {

  private static final String MARK = "ADOPTS_INTERNATIONAL";

  private static Adoption as(AdoptionDegree degree) {
    return new Adoption("ISO 9001:2015", degree);
  }

  @Test
  void whatIsAdoptedSaysMoreThanTheWorkType() {
    Adoption based = as(AdoptionDegree.NEQ);
    Adoption modified = as(AdoptionDegree.MOD);
    assertThat(Adoption.isMade(List.of(), WorkType.ADOPTION)).isTrue();
    assertThat(Adoption.isMade(List.of(), WorkType.NEW)).isFalse();
    assertThat(Adoption.isMade(List.of(based, modified), WorkType.REVISION)).isTrue();
    assertThat(Adoption.isMade(List.of(based), WorkType.ADOPTION)).isFalse();
  }

  private static int issued() {
    return Way.admin()
        .queryParam("measure", "STANDARD_ISSUED")
        .queryParam("region", "CN")
        .queryParam("tag", MARK)
        .get("/api/v1/statistics")
        .then()
        .statusCode(200)
        .extract()
        .path("total");
  }

  private static void published(Map<String, Object> fields) {
    Way.registered(LocalDate.of(2019, 3, 1), Way.organization("370102"), fields)
        .through(Way.TO_PUBLICATION);
  }

  @Test
  void aNewStandardThatAdoptsCountsAsAnAdoptionAndAMarkOfItsOwnDoesNot() {
    int before = issued();
    published(
        Map.of(
            "workType",
            "NEW",
            "adopts",
            List.of(Map.of("reference", "ISO 9001:2015", "degree", "MOD"))));
    assertThat(issued()).isEqualTo(before + 1);
    published(Map.of("tags", List.of(MARK)));
    assertThat(issued()).isEqualTo(before + 1);
  }
}
