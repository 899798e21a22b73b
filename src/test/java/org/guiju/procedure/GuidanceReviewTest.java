package org.guiju.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What can come of the review of a guidance document (GB/Z), and of nothing else. */
class GuidanceReviewTest {

  private static Set<String> outcomes(String procedure) {
    Set<String> actions = new TreeSet<>();
    ProcedureCatalog.builtIn()
        .byRef(procedure)
        .machine(Procedure.EDITION)
        .from("E90")
        .forEach(
            t -> {
              if (t.roles().contains("APPROVER") && t.isTask()) {
                actions.add(t.action());
              }
            });
    return actions;
  }

  @Test
  void aGuidanceDocumentGoesOnBecomesAStandardOrIsWithdrawn() {
    assertThat(outcomes("CN-GB-Z@2023.1"))
        .containsExactly("CONFIRM", "CONVERT", "PROPOSE_ABOLITION");
    assertThat(outcomes("CN-GB-T@2023.1"))
        .containsExactly("CONFIRM", "DECIDE_REVISION", "PROPOSE_ABOLITION");
  }

  @Test
  void nobodyDecidesOnItsRevisionThoughHistoriesMay() {
    Machine machine = ProcedureCatalog.builtIn().byRef("CN-GB-Z@2023.1").machine(Procedure.EDITION);
    for (String state : Set.of("E90", "E96")) {
      assertThat(machine.find(state, "DECIDE_REVISION"))
          .hasValueSatisfying(
              step -> {
                assertThat(step.bySystem()).isTrue();
                assertThat(step.to()).isEqualTo("E92");
              });
    }
  }
}
