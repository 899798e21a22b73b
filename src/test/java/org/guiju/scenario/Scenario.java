package org.guiju.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The stories of one procedure, told one after the other, and at last the question whether they
 * left anything out: a guard, an exit, an end. What is asked is read from the procedure's data, so
 * that what is added there has to be told here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Scenario {

  static final LocalDate BEGINNING = LocalDate.of(2026, 1, 5);
  private static final int LAST = Integer.MAX_VALUE;

  final Told told;

  Scenario(String procedure) {
    this.told = new Told(procedure);
  }

  Story story(LocalDate begins, Supplier<Cast> cast) {
    return new Story(told, begins, cast);
  }

  /** Guards that the API cannot be refused for, by "machine action guard", and why. */
  abstract Map<String, String> neverRefused();

  /** Exits that nobody can take, by "machine action", and why. */
  abstract Map<String, String> neverTaken();

  /** Ends that nothing comes to, by "machine state", and why. */
  Map<String, String> neverReached() {
    return Map.of();
  }

  @Test
  @Order(LAST)
  void noGuardWasLeftOut() {
    told.requireRefusals(neverRefused());
  }

  @Test
  @Order(LAST)
  void noExitWasLeftOut() {
    told.requireExits(neverTaken());
  }

  @Test
  @Order(LAST)
  void noEndWasLeftOut() {
    told.requireEnds(neverReached());
  }
}
