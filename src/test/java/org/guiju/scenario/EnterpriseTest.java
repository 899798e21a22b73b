package org.guiju.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Standards of enterprises, and what they declare of them. */
@QuarkusTest
@TestProfile(OwnTime.class)
class EnterpriseTest extends ChineseScenario {

  EnterpriseTest() {
    super("CN-QB@2024.1");
  }

  private static final LocalDate ORDERED = LocalDate.of(2036, 3, 3);
  private static final LocalDate DECLARED = LocalDate.of(2040, 3, 5);

  @Override
  Cast cast() {
    String enterprise = Register.organization("ENTERPRISE", "91");
    return Cast.ofOne(Map.of("kind", "ENTERPRISE"), enterprise, enterprise, "ENTERPRISE");
  }

  @Override
  Making.Examination examination() {
    return Assembly.HEAD;
  }

  @Override
  void runsOut(Ending ending) {
    ending.givenUp();
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
  void theEnterpriseIsNoMore() {
    Story it = story(ORDERED, this::cast);
    making(it).made().takes(it.cast.proposer(), "DEREGISTER").is("E99");
    it.ends();
  }

  @Test
  @Order(FOURTH)
  void theEnterpriseDeclaresItsStandard() {
    Story it = story(DECLARED, this::cast);
    new Declaring(it, "ENTERPRISE", "Q/ZABC 001-2039").told();
    it.ends();
  }

  @Override
  Map<String, String> neverRefused() {
    return with(
        Map.of(
            "CHANGE_REQUEST GRANT EXTENSION_CAP",
            "no request for more time is taken in, as there is no deadline"));
  }

  @Override
  Map<String, String> neverTaken() {
    return Map.of(
        "DECLARATION DEREGISTER", "it ends with its organization, which DeregistrationTest tells");
  }
}
