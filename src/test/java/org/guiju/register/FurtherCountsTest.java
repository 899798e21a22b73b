package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Pilots by their programme, applications for awards, and group standards that are taken up. */
@QuarkusTest
class FurtherCountsTest {

  private static final String REGION = "533100";
  private static final String INSIDE = "533102";
  private static final String DAY = "2024-12-31";

  private static int counted(String programme) {
    return Plans.at(programme, "T", "evidence", DAY).getInt("total");
  }

  private static void pilot(String type, String programme) {
    Map<String, Object> attributes = programme == null ? Map.of() : Map.of("programme", programme);
    Map<String, Object> said =
        Map.of("region", INSIDE, "level", "MUNICIPAL", "attributes", attributes);
    Entries.enter("PILOT", type, said, "APPROVE", "2023-03-01");
  }

  @Test
  void pilotsCountByTheirProgramme() {
    String services = Plans.recordedIn(REGION, "indicator: PROGRAMME_PILOTS", "types: [SERVICE]");
    String farming =
        Plans.recordedIn(REGION, "indicator: PROGRAMME_PILOTS", "types: [AGRICULTURE]");
    pilot("PILOT", "SERVICE");
    pilot("DEMONSTRATION", "SERVICE");
    pilot("DEMONSTRATION", "AGRICULTURE");
    pilot("PILOT", null);
    assertThat(counted(services)).isEqualTo(2);
    assertThat(counted(farming)).isEqualTo(1);
  }

  @Test
  void applicationsForAwardsCountWhateverBecameOfThem() {
    String code = Plans.recordedIn(REGION, "indicator: AWARD_APPLICATIONS", "types: [OTHER]");
    Map<String, Object> here = Map.of("region", INSIDE);
    String refused = Entries.enter("AWARD", "OTHER", here, "APPLY", "2022-03-01");
    Entries.take(refused, "REFUSE", "2022-06-01");
    Entries.enter("AWARD", "OTHER", here, "APPLY", "2023-03-01");
    Entries.enter("AWARD", "OTHER", here, "GRANT", "2023-03-01");
    assertThat(counted(code)).isEqualTo(2);
  }

  @Test
  void aStandardThatTakesUpAGroupStandardCounts() {
    int before = takingUp();
    Way.registered(
            LocalDate.of(2019, 3, 1),
            Way.organization(INSIDE),
            Map.of("takesUp", "T/CAS 99006-2016"))
        .through(Way.TO_PUBLICATION);
    Way.registered(LocalDate.of(2019, 3, 1), Way.organization(INSIDE)).through(Way.TO_PUBLICATION);
    assertThat(takingUp()).isEqualTo(before + 1);
  }

  private static int takingUp() {
    return Way.admin()
        .get("/api/v1/statistics?measure=STANDARD_TAKING_UP&kind=NATIONAL&region=CN&asOf=" + DAY)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("total");
  }
}
