package org.guiju.scenario;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.project.Way;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The stories that every Chinese kind of standard has, each told by its own procedure. */
abstract class ChineseScenario extends Scenario {

  static final int FIRST = 1;
  static final int SECOND = 2;
  static final int THIRD = 3;
  static final int FOURTH = 4;

  private static final LocalDate LATER = LocalDate.of(2032, 3, 1);

  ChineseScenario(String procedure) {
    super(procedure);
  }

  /** Those who take part, and the fields of a project of the kind. */
  abstract Cast cast();

  /** How drafts are judged. */
  abstract Making.Examination examination();

  /** What the first project says of itself besides. */
  Object[] firstOfAll() {
    return new Object[0];
  }

  /** What the kind has beside the others before its first review. */
  void more(Living life) {
    // Nothing.
  }

  /** How time runs out. */
  abstract void runsOut(Ending ending);

  Making making(Story it) {
    return new Making(it, examination());
  }

  Story story() {
    return story(BEGINNING, this::cast);
  }

  @Test
  @Order(FIRST)
  void aStandardIsProposedMadeUsedAndConfirmed() {
    Story it = story();
    Thing edition = making(it).made(firstOfAll());
    Living life = new Living(it, edition).opened().amended().heard();
    more(life);
    life.evaluated(Way.organization("350203")).translated().reviewed().toBeRevised();
    it.ends();
  }

  @Test
  @Order(SECOND)
  void aRevisionTakesItsPlaceAndIsAbolishedInTheEnd() {
    Story it = story(LATER, this::cast);
    Making making = making(it);
    String old = told.number;
    Assumptions.assumeTrue(old != null, "it goes on from the first story");
    revises(it, making, "workType", "REVISION", "replaces", List.of(old));
    making.renumbered();
    Thing edition = making.inForce(making.published());
    it.hears("standards", "EDITION", it.bearing(old)).is("E98");
    told.retired = old;
    new Living(it, edition).suspended().abolished();
    it.ends();
  }

  /** The way of a revision up to its approval. */
  void revises(Story it, Making making, Object... fields) {
    making.toPlan(fields);
    making.toApproval();
    making.approved();
  }

  @Test
  @Order(THIRD)
  void aProposalIsNotTakenIntoThePlan() {
    Story it = story();
    new Ending(it, making(it)).refused();
    it.ends();
  }

  @Test
  @Order(THIRD)
  void aDraftFailsTwice() {
    Story it = story();
    new Ending(it, making(it)).failedTwice();
    it.ends();
  }

  @Test
  @Order(THIRD)
  void aPlanRunsOut() {
    Story it = story();
    runsOut(new Ending(it, making(it)));
    it.ends();
  }

  @Test
  @Order(THIRD)
  void aPlanIsAppealedAgainstAndChanged() {
    Story it = story();
    Making making = making(it);
    making.toPlan();
    Ending ending = new Ending(it, making);
    ending.appealed();
    ending.licensed();
    ending.changed();
    it.ends();
  }

  /** Exceptions that hold for every kind, and those of this one. */
  static Map<String, String> with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put(
        "EDITION ENTER_INTO_FORCE IMPLEMENTATION_REACHED",
        "the service takes the step itself, on that day; nobody else may");
    all.put(
        "PROJECT PUBLISH NO_EDITION_TO_COME",
        "two editions of a family come about at once: OnlyOneTest tells it over the API");
    return all;
  }
}
