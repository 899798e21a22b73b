package org.guiju.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.Map;
import org.guiju.ballot.Committee31;
import org.guiju.project.Way;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Local standards of a city divided into districts. */
@QuarkusTest
@TestProfile(OwnTime.class)
class LocalTest extends ChineseScenario {

  LocalTest() {
    super("CN-DB@2020.1");
  }

  private static final LocalDate ORDERED = LocalDate.of(2036, 3, 3);

  @Override
  Cast cast() {
    return Cast.ofOffices(
        Map.of(
            "kind", "LOCAL",
            "workType", "NEW",
            "regionCode", "370200"),
        new Committee31(4),
        Way.organization("350203"));
  }

  @Override
  Making.Examination examination() {
    return Assembly.EXPERTS;
  }

  @Override
  void more(Living life) {
    life.filed();
  }

  @Override
  void runsOut(Ending ending) {
    ending.extended();
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
            "the service takes the step itself, and here nothing happens when time runs out",
            "PROJECT SUBMIT_FOR_APPROVAL WITHIN_TRACK",
            "here nothing happens when time runs out"));
  }

  @Override
  Map<String, String> neverTaken() {
    return Map.of("PROJECT LAPSE", "here nothing happens when time runs out");
  }
}
