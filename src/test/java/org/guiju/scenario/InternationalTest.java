package org.guiju.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.guiju.ballot.Committee31;
import org.guiju.project.Way;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** International standards: stages forward, back, to an end and out of it again. */
@QuarkusTest
@TestProfile(OwnTime.class)
class InternationalTest extends Scenario {

  private static final List<String> CANCELLED =
      List.of("00.98", "10.98", "20.98", "30.98", "40.98", "50.98");

  InternationalTest() {
    super("ISO@2017.1");
  }

  private static Cast cast() {
    return Cast.ofOffices(
        Map.of("kind", "INTERNATIONAL"),
        new Committee31(6, 1, "P_MEMBER"),
        Way.organization("350203"));
  }

  private static Votes ballot(Story it, String rule) {
    return Votes.byLetter(it, "EXAMINATION", rule, 84);
  }

  @Test
  @Order(1)
  void aStandardIsBallotedPublishedReviewedAndWithdrawn() {
    Story it = story(BEGINNING, InternationalTest::cast);
    Person secretary = it.cast.secretary();
    Thing project = it.registers(it.cast.proposer(), "titleEn", Story.title());
    project.takes(it.cast.proposer(), "REGISTER").is("00.00");
    project.refuses(secretary, "ADVANCE", "STAGE_CELL", "stage", "77.77");
    project.refuses(secretary, "ADVANCE", "STAGE_FORWARD", "stage", "00.00");
    project.takes(secretary, "ADVANCE", "stage", "10.20");
    project.refuses(secretary, "ADVANCE", "STAGE_VOTE", "stage", "40.20");
    Votes.byLetter(it, "PROPOSAL", "ISO_NP", 84).nominating().closesAs("PASSED");
    project.takes(secretary, "ADVANCE", "stage", "40.20");
    ballot(it, "ISO_DIS").cast(2).closesAs("FAILED");
    project.takes(secretary, "ADVANCE", "stage", "40.60");
    project.refuses(secretary, "RETURN", "STAGE_CELL", "stage", "77.77");
    project.refuses(secretary, "RETURN", "STAGE_BACKWARD", "stage", "50.00");
    project.refuses(secretary, "CANCEL", "STAGE_CELL", "stage", "40.99");
    project.takes(secretary, "CANCEL", "stage", "40.98");
    project.refuses(secretary, "RETURN", "STAGE_VOTE", "stage", "50.00");
    project.takes(secretary, "RETURN", "stage", "30.60");
    project.takes(secretary, "ADVANCE", "stage", "40.20");
    ballot(it, "ISO_DIS").unanimous().closesAs("PASSED");
    it.passes(84);
    String number = "ISO 9%04d:2026".formatted(Math.floorMod(Story.title().hashCode(), 10_000));
    project.takes(it.cast.publisher(), "ADVANCE", "stage", "60.60", "number", number);
    Thing edition = it.edition().is("E61");
    it.passes(365 * 5);
    for (String stage : List.of("90.20", "90.60", "90.93")) {
      project.takes(secretary, "ADVANCE", "stage", stage);
    }
    project.takes(secretary, "RETURN", "stage", "90.60");
    for (String stage : List.of("90.99", "95.20", "95.99")) {
      project.takes(secretary, "ADVANCE", "stage", stage);
    }
    edition.is("E99");
    it.ends();
  }

  @Test
  @Order(2)
  void aNewEditionCancelsTheOneBefore() {
    Story it = story(BEGINNING, InternationalTest::cast);
    String base = "ISO 8%04d".formatted(Math.floorMod(Story.title().hashCode(), 10_000));
    published(it, base + ":2026");
    Thing first = it.edition().is("E61");
    it.passes(365 * 3);
    published(it, base + ":2029", "replaces", List.of(base + ":2026"));
    first.is("E98");
    it.ends();
  }

  private static void published(Story it, String number, Object... fields) {
    Thing project = it.registers(it.cast.proposer(), Making.with(fields, "titleEn", Story.title()));
    project.takes(it.cast.proposer(), "REGISTER");
    project.takes(it.cast.secretary(), "ADVANCE", "stage", "50.20");
    ballot(it, "ISO_DIS").unanimous().closesAs("PASSED");
    project.takes(it.cast.publisher(), "ADVANCE", "stage", "60.60", "number", number);
  }

  @Test
  @Order(2)
  void workEndsAtEveryStage() {
    Story it = story(BEGINNING, InternationalTest::cast);
    for (String end : CANCELLED) {
      Thing project = it.registers(it.cast.proposer(), "titleEn", Story.title());
      project.takes(it.cast.proposer(), "REGISTER");
      project.takes(it.cast.secretary(), "CANCEL", "stage", end).is(end);
    }
    it.ends();
  }

  @Test
  @Order(2)
  void workThatDoesNotGoOnIsCancelledByItself() {
    Story it = story(BEGINNING, InternationalTest::cast);
    Person secretary = it.cast.secretary();
    Thing idle = it.registers(it.cast.proposer(), "titleEn", Story.title());
    idle.takes(it.cast.proposer(), "REGISTER").is("00.00");
    Thing late = it.registers(it.cast.proposer(), "titleEn", Story.title());
    late.takes(it.cast.proposer(), "REGISTER");
    late.refuses(secretary, "ADVANCE", "FAST_TRACK", "stage", "20.00", "fastTrack", "SDT7");
    late.takes(secretary, "ADVANCE", "stage", "20.00", "fastTrack", "SDT18");
    String due = it.today().plusMonths(18).toString();
    String later = it.today().plusMonths(27).toString();
    late.refuses(it.cast.approver(), "EXTEND", "EXTENSION_CAP", "deadline", due);
    late.takes(it.cast.approver(), "EXTEND", "deadline", later).is("20.00");
    late.refuses(it.cast.approver(), "EXTEND", "REPEAT_LIMIT", "deadline", later);
    it.until(it.today().plusMonths(27));
    late.is("20.00");
    it.passes(2);
    late.is("20.98");
    it.until(it.today().plusMonths(12));
    idle.is("00.98");
    it.ends();
  }

  @Test
  @Order(2)
  void anImporterNotesWhereAProjectStands() {
    Story it = story(BEGINNING, InternationalTest::cast);
    Person importer = Person.of(null, "IMPORTER");
    Thing project = it.registers(importer, "titleEn", Story.title());
    project.refuses(importer, "OBSERVE", "STAGE_CELL", "stage", "77.77");
    project.takes(importer, "OBSERVE", "stage", "30.20").is("30.20");
    it.ends();
  }

  @Override
  Map<String, String> neverRefused() {
    return Map.of("PROJECT REGISTER FIELDS_COMPLETE", "nothing is registered without a title");
  }

  @Override
  Map<String, String> neverTaken() {
    return Map.of();
  }
}
