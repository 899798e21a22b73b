package org.guiju.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Ref;
import org.guiju.platform.Text;
import org.guiju.procedure.Machine;
import org.guiju.procedure.State;
import org.guiju.procedure.engine.Transitioned;
import org.junit.jupiter.api.Test;

/** Which steps conclude a review, and how. */
class ConcludedReviewTest {

  private static final Text NAME = new Text("名", "name");
  private static final Machine EDITION =
      new Machine(
          "EDITION",
          NAME,
          Set.of(),
          false,
          "STANDS",
          Map.of(
              "STANDS", state("STANDS", "60.60", true),
              "REVIEWED", state("REVIEWED", "90.20", true),
              "BALLOTED", state("BALLOTED", "90.60", true),
              "SUSPENDED", state("SUSPENDED", "90.20", false)),
          List.of());

  private static State state(String id, String stage, boolean inForce) {
    return new State(id, NAME, stage, false, inForce, Set.of(), null);
  }

  private static String conclusion(String from, String action, String... stages) {
    Transitioned taken =
        new Transitioned(
            "EDITION",
            "T",
            action,
            from,
            "STANDS",
            List.of(stages),
            List.of(),
            Map.of(),
            null,
            List.of(),
            List.of());
    Event step =
        new Event(
            UUID.randomUUID(),
            new Ref("STANDARD", UUID.randomUUID()),
            2,
            Transitioned.TYPE,
            LocalDate.of(2025, 1, 1),
            Instant.EPOCH,
            "test",
            null,
            null,
            Payload.write(taken),
            null,
            null,
            1,
            0,
            "",
            "");
    ConcludedReview found = ConcludedReview.of(step, EDITION);
    return found == null ? "" : found.conclusion();
  }

  @Test
  void stepOutOfAReviewConcludesItByItsStage() {
    assertThat(conclusion("REVIEWED", "CONFIRM", "90.93")).isEqualTo("CONFIRMED");
    assertThat(conclusion("BALLOTED", "DECIDE_REVISION", "90.92")).isEqualTo("REVISION");
    assertThat(conclusion("REVIEWED", "PROPOSE_ABOLITION", "90.99", "95.20"))
        .isEqualTo("WITHDRAWAL");
    assertThat(conclusion("REVIEWED", "CONVERT", "90.92")).isEqualTo("CONVERSION");
    assertThat(conclusion("REVIEWED", "CLOSE", "90.60")).isEmpty();
  }

  @Test
  void stepOutOfASuspensionOrOfNoReviewConcludesNone() {
    assertThat(conclusion("SUSPENDED", "RESUME", "90.93")).isEmpty();
    assertThat(conclusion("SUSPENDED", "DECIDE_REVISION", "90.92")).isEmpty();
    assertThat(conclusion("STANDS", "CONFIRM", "90.93")).isEmpty();
  }

  @Test
  void ofTwoConclusionsOfAStepTheLastOneCounts() {
    assertThat(conclusion("REVIEWED", "DECIDE", "90.93", "90.92")).isEqualTo("REVISION");
  }
}
