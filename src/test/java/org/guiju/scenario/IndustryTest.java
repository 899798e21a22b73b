package org.guiju.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.Map;
import org.guiju.ballot.Committee31;
import org.guiju.project.Way;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Industry standards. */
@QuarkusTest
@TestProfile(OwnTime.class)
class IndustryTest extends ChineseScenario {

  IndustryTest() {
    super("CN-HB@2024.1");
  }

  private static final LocalDate ORDERED = LocalDate.of(2036, 3, 3);

  @Override
  Cast cast() {
    return Cast.ofOffices(
        Map.of(
            "kind", "INDUSTRY",
            "workType", "NEW",
            "industryCode", told.number == null ? "LS" : Register.INDUSTRY),
        new Committee31(4),
        Way.organization("350203"));
  }

  @Override
  Making.Examination examination() {
    return Assembly.EXPERTS_IN_TIME;
  }

  @Override
  void more(Living life) {
    life.filed();
  }

  @Override
  void runsOut(Ending ending) {
    ending.lapsed();
  }

  @Test
  @Order(FOURTH)
  void aStandardAgainstTheLawIsOrderedAway() {
    Story it = story(ORDERED, this::cast);
    new Living(it, making(it).made()).orderedAway();
    it.ends();
  }

  @Override
  Map<String, String> neverRefused() {
    return with(
        Map.of(
            "PROJECT LAPSE TRACK_EXPIRED",
            "the service takes the step itself, when it is time",
            "CHANGE_REQUEST GRANT EXTENSION_CAP",
            "no request for more time is taken in"));
  }

  @Override
  Map<String, String> neverTaken() {
    return Map.of("PROJECT EXTEND", "no request for more time is taken in");
  }
}
