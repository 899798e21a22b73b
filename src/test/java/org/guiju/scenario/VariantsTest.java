package org.guiju.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guiju.ballot.Committee31;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/**
 * Procedures that differ from another in a few points, from proposal to the end; every guard and
 * exit is told in the stories of the other one.
 */
@QuarkusTest
@TestProfile(OwnTime.class)
class VariantsTest {

  private static final LocalDate BEGINNING = LocalDate.of(2026, 1, 5);

  private static Cast guidance() {
    return Cast.ofOffices(
        Map.of(
            "kind", "NATIONAL",
            "nature", "GUIDANCE",
            "workType", "NEW",
            "ics", List.of("35.240"),
            "ccs", List.of("L70")),
        new Committee31(4),
        Way.organization("350203"));
  }

  private static Story begun(String procedure, Supplier<Cast> cast) {
    return new Story(new Told(procedure), BEGINNING, cast);
  }

  @Test
  void guidanceIsReviewedAfterThreeYearsAndBecomesAStandard() {
    Story it = begun("CN-GB-Z@2023.1", VariantsTest::guidance);
    Thing edition = new Making(it, Assembly.COMMITTEE).made();
    new Living(it, edition).opened().reviewed();
    edition.takes(it.cast.secretary(), "START_REVIEW");
    edition.forbids(it.cast.approver(), "DECIDE_REVISION");
    edition.forbids(Person.of(null, "ADMIN"), "DECIDE_REVISION");
    edition.takes(it.cast.approver(), "CONVERT").is("E92");
    it.ends();
  }
}
