package org.guiju.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.guiju.ballot.Committee31;
import org.guiju.project.Way;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Recommended national standards (GB/T). */
@QuarkusTest
@TestProfile(OwnTime.class)
class NationalRecommendedTest extends Scenario {

  NationalRecommendedTest() {
    super("CN-GB-T@2025.1");
  }

  private static Cast cast() {
    return Cast.ofOffices(
        Map.of(
            "kind", "NATIONAL",
            "nature", "RECOMMENDED",
            "workType", "NEW",
            "ics", List.of("35.240"),
            "ccs", List.of("L70")),
        new Committee31(5),
        Way.organization("350203"));
  }

  /** The members of the committee at a meeting. */
  private static final Making.Examination COMMITTEE =
      new Making.Examination() {
        @Override
        public void announce(Story it) {
          // Its members are told at the meeting.
        }

        @Override
        public void vote(Story it, boolean passes) {
          Votes votes = Votes.ofCommittee(it, "EXAMINATION", "TC_3_4");
          votes.cast(passes ? 5 : 3).closesAs(passes ? "PASSED" : "FAILED");
        }
      };

  @Test
  @Order(1)
  void aStandardIsProposedMadeAndComesIntoForce() {
    Story it = story(BEGINNING, NationalRecommendedTest::cast);
    new Making(it, COMMITTEE).made();
    it.ends();
  }

  @Override
  Map<String, String> neverRefused() {
    return Map.of();
  }

  @Override
  Map<String, String> neverTaken() {
    return Map.of();
  }
}
