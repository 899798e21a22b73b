package org.guiju.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
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

  private static Making making(Story it) {
    return new Making(it, COMMITTEE);
  }

  @Test
  @Order(1)
  void aStandardIsProposedMadeUsedAndConfirmed() {
    Story it = story(BEGINNING, NationalRecommendedTest::cast);
    Thing edition = making(it).made();
    new Living(it, edition)
        .opened()
        .amended()
        .heard()
        .evaluated(Way.organization("350203"))
        .translated()
        .reviewed()
        .toBeRevised();
    it.ends();
  }

  /** Without a draft of its own, which the law allows for revisions. */
  @Test
  @Order(2)
  void aRevisionTakesItsPlaceAndIsAbolishedInTheEnd() {
    Story it = story(LocalDate.of(2032, 3, 1), NationalRecommendedTest::cast);
    Making making = making(it);
    String old = told.number;
    making.toDecision("workType", "REVISION", "replaces", List.of(old));
    Thing project = making.planned("fastTrack", "C");
    it.joins(it.cast.dept(), it.cast.lead(), "LEAD");
    project.takes(it.cast.dept(), "OPEN_COMMENT", "commentUntil", it.in(60)).is("P30");
    making.answered();
    making.examined(true);
    making.submitted();
    making.approved("also", "D34");
    making.renumbered();
    Thing edition = making.inForce(making.published());
    it.hears("standards", "EDITION", it.bearing(old)).is("E98");
    told.retired = old;
    new Living(it, edition).suspended().abolished();
    it.ends();
  }

  @Test
  @Order(3)
  void anEmergencyIsMetWithoutCommentsAndMeetsOldNumbers() {
    Story it = story(LocalDate.of(2035, 3, 1), NationalRecommendedTest::cast);
    Making making = making(it);
    making.toDecision();
    Thing project = making.planned("fastTrack", "E");
    it.joins(it.cast.dept(), it.cast.lead(), "LEAD");
    project.takes(it.cast.secretary(), "SUBMIT_FOR_EXAMINATION").is("P40");
    making.examined(true);
    new Ending(it, making).licensed();
    making.submitted();
    making.approved("also", "D34");
    it.ends();
  }

  @Test
  @Order(4)
  void aProposalIsNotTakenIntoThePlan() {
    Story it = story(BEGINNING, NationalRecommendedTest::cast);
    new Ending(it, making(it)).refused();
    it.ends();
  }

  @Test
  @Order(5)
  void aDraftFailsTwice() {
    Story it = story(BEGINNING, NationalRecommendedTest::cast);
    new Ending(it, making(it)).failedTwice();
    it.ends();
  }

  @Test
  @Order(6)
  void aPlanRunsOutThawsAndIsGivenUp() {
    Story it = story(BEGINNING, NationalRecommendedTest::cast);
    Ending ending = new Ending(it, making(it));
    ending.frozen();
    it.ends();
  }

  @Test
  @Order(7)
  void aPlanIsAppealedAgainst() {
    Story it = story(BEGINNING, NationalRecommendedTest::cast);
    Making making = making(it);
    making.toPlan();
    new Ending(it, making).appealed();
    it.ends();
  }

  @Override
  Map<String, String> neverRefused() {
    return Map.of(
        "EDITION ENTER_INTO_FORCE IMPLEMENTATION_REACHED",
        "the service takes the step itself, on that day; nobody else may",
        "PROJECT LAPSE TRACK_EXPIRED",
        "the service takes the step itself, and here a plan freezes instead");
  }

  @Override
  Map<String, String> neverTaken() {
    return Map.of("PROJECT LAPSE", "here a plan that runs out freezes");
  }
}
