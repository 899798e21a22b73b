package org.guiju.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** What is under way for targets, by whoever will issue it, where nobody is said to take part. */
@QuarkusTest
class UnderWayTest {

  /** A day on which the projects of this class stand before their approval. */
  private static final String DAY = "2021-06-30";

  private static int underWay() {
    return Way.admin()
        .queryParam("asOf", DAY)
        .get("/api/v1/programmes/CN-2021/targets/N2/progress")
        .then()
        .statusCode(200)
        .extract()
        .path("inPipeline");
  }

  private static int counted(String measure, Map<String, String> filter) {
    return Way.admin()
        .queryParam("asOf", DAY)
        .queryParam("measure", measure)
        .queryParams(filter)
        .get("/api/v1/statistics")
        .then()
        .statusCode(200)
        .extract()
        .path("total");
  }

  @Test
  void aNationalProjectIsUnderWayForTheMeanCycleOfTheCountry() {
    int before = underWay();
    Numbering.approvable("NATIONAL", Map.of());
    assertThat(underWay()).isGreaterThanOrEqualTo(before + 1);
  }

  @Test
  void aProjectIsUnderWayAtTheLevelThatWillIssueIt() {
    Map<String, String> national = Map.of("level", "NATIONAL");
    int before = counted("PROJECT_PIPELINE", national);
    Numbering.approvable("NATIONAL", Map.of());
    assertThat(counted("PROJECT_PIPELINE", national)).isGreaterThanOrEqualTo(before + 1);
  }

  @Test
  void aGroupProjectIsUnderWayWhereEitherPublisherOrParticipantIs() {
    Map<String, String> tianjin = Map.of("region", "120101");
    int before = counted("GROUP_PROJECT_PIPELINE", tianjin);
    Numbering.ofGroup(Numbering.organization("SOCIAL_ORGANIZATION", Numbering.letters()));
    assertThat(counted("GROUP_PROJECT_PIPELINE", tianjin)).isGreaterThanOrEqualTo(before + 1);
  }
}
