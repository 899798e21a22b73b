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
class NationalRecommendedTest extends ChineseScenario {

  NationalRecommendedTest() {
    super("CN-GB-T@2025.1");
  }

  private static final LocalDate EMERGENCY = LocalDate.of(2034, 6, 5);

  @Override
  Cast cast() {
    return Cast.ofOffices(
        Map.of(
            "kind", "NATIONAL",
            "nature", "RECOMMENDED",
            "workType", "NEW",
            "ics", List.of("35.240"),
            "ccs", List.of("L70")),
        new Committee31(4),
        Way.organization("350203"));
  }

  @Override
  Making.Examination examination() {
    return Assembly.COMMITTEE;
  }

  /** Without a draft of its own, which the law allows for revisions. */
  @Override
  void revises(Story it, Making making, Object... fields) {
    making.toDecision(fields);
    Thing project = making.planned("fastTrack", "C");
    it.joins(it.cast.dept(), it.cast.lead(), "LEAD");
    project.takes(it.cast.dept(), "OPEN_COMMENT", "commentUntil", it.in(60)).is("P30");
    making.answered();
    making.examined(true);
    making.submitted();
    making.approved("also", "D34");
  }

  @Test
  @Order(FOURTH)
  void anEmergencyIsMetWithoutCommentsAndMeetsOldNumbers() {
    Story it = story(EMERGENCY, this::cast);
    Making making = making(it);
    making.toDecision();
    Thing project = making.planned("fastTrack", "E");
    it.joins(it.cast.dept(), it.cast.lead(), "LEAD");
    project.takes(it.cast.secretary(), "SUBMIT_FOR_EXAMINATION").is("P40");
    making.examined(true);
    making.submitted();
    making.approved("also", "D34");
    it.ends();
  }

  @Override
  void runsOut(Ending ending) {
    ending.frozen();
  }

  @Override
  Map<String, String> neverRefused() {
    return with(
        Map.of(
            "PROJECT LAPSE TRACK_EXPIRED",
            "the service takes the step itself, and here a plan freezes instead"));
  }

  @Override
  Map<String, String> neverTaken() {
    return Map.of("PROJECT LAPSE", "here a plan that runs out freezes");
  }
}
