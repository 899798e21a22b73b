package org.guiju.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Standards of associations. */
@QuarkusTest
@TestProfile(OwnTime.class)
class GroupTest extends ChineseScenario {

  GroupTest() {
    super("CN-TB@2019.1");
  }

  private static final LocalDate ORDERED = LocalDate.of(2036, 3, 3);
  private static final LocalDate DECLARED = LocalDate.of(2040, 3, 5);

  @Override
  Cast cast() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("kind", "GROUP");
    fields.put("tags", List.of("CONSUMER_RIGHTS"));
    return Cast.ofOne(
        fields,
        Register.organization("SOCIAL_ORGANIZATION", Register.OF_ASSOCIATIONS),
        Way.organization("350203"),
        "ASSOC");
  }

  @Override
  Making.Examination examination() {
    return Assembly.ATTENDING;
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

  @Test
  @Order(FOURTH)
  void theAssociationDeclaresItsStandard() {
    Story it = story(DECLARED, this::cast);
    new Declaring(it, "GROUP", "T/ZABC 001-2039").told();
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
    return Map.of(
        "DECLARATION DEREGISTER",
        "it ends with its organization, which DeregistrationTest tells",
        "PROJECT LAPSE",
        "here nothing happens when time runs out");
  }
}
