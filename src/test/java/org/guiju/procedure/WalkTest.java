package org.guiju.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guiju.identifier.StageCode;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every procedure can be walked to its ends, and no walk leaves its table or the stage matrix. */
class WalkTest {

  private static final ProcedureCatalog CATALOG = ProcedureCatalog.builtIn();
  private static final int STEPS = 60;

  static Stream<Procedure> chinese() {
    return CATALOG.all().stream().filter(p -> p.kind() != Kind.INTERNATIONAL);
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void aProjectGetsFromResearchToPublicationAndItsEditionToItsEnds(Procedure p) {
    assertThat(reachable(p.machine(Procedure.PROJECT), "P00")).contains("P60", "PX1", "PX2");
    assertThat(reachable(p.machine(Procedure.EDITION), "E60")).contains("E61", "E98", "E99");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CN-GB@2025.1|SUBMIT_PROPOSAL ACCEPT_PROPOSAL PUBLISH_PROPOSED_PLAN CLOSE_PROPOSED_PLAN ISSUE_PLAN"
            + " START_DRAFTING COMPLETE_DRAFT OPEN_COMMENT CLOSE_COMMENT SUBMIT_FOR_EXAMINATION CONVENE_EXAMINATION"
            + " CLOSE_EXAMINATION SUBMIT_FOR_APPROVAL RECEIVE_FOR_APPROVAL APPROVE PUBLISH",
        "CN-GB-T@2023.1|SUBMIT_PROPOSAL RETURN_FOR_COMPLETION RESUBMIT_PROPOSAL ACCEPT_PROPOSAL PUBLISH_PROPOSED_PLAN"
            + " CLOSE_PROPOSED_PLAN ISSUE_PLAN OPEN_COMMENT FREEZE UNFREEZE CLOSE_COMMENT SUBMIT_FOR_EXAMINATION"
            + " CONVENE_EXAMINATION CLOSE_EXAMINATION RE_EXAMINE CONVENE_EXAMINATION CLOSE_EXAMINATION"
            + " SUBMIT_FOR_APPROVAL RECEIVE_FOR_APPROVAL PUBLISH_PRE_ISSUE_NOTICE APPROVE RENUMBER PUBLISH",
        "CN-DB@2020.1|SUBMIT_PROPOSAL ACCEPT_PROPOSAL CLOSE_EVALUATION ISSUE_PLAN START_DRAFTING COMPLETE_DRAFT"
            + " OPEN_COMMENT CLOSE_COMMENT REPEAT_COMMENT OPEN_COMMENT CLOSE_COMMENT SUBMIT_FOR_EXAMINATION"
            + " CONVENE_EXAMINATION CLOSE_EXAMINATION SUBMIT_FOR_APPROVAL RECEIVE_FOR_APPROVAL"
            + " PUBLISH_PRE_ISSUE_NOTICE APPROVE PUBLISH",
        "CN-QB@2024.1|SUBMIT_PROPOSAL ACCEPT_PROPOSAL CLOSE_EVALUATION ISSUE_PLAN START_DRAFTING COMPLETE_DRAFT"
            + " SUBMIT_FOR_EXAMINATION CONVENE_EXAMINATION CLOSE_EXAMINATION SUBMIT_FOR_APPROVAL"
            + " RECEIVE_FOR_APPROVAL APPROVE PUBLISH"
      })
  void theWayOfAStandardIsSpelledByItsActions(String ref, String actions) {
    Walk walk = new Walk(CATALOG.byRef(ref).machine(Procedure.PROJECT));
    for (String action : actions.split(" ")) {
      Transition t =
          CATALOG.byRef(ref).machine(Procedure.PROJECT).find(walk.state(), action).orElseThrow();
      walk.take(t, walk.targets(t).getFirst());
    }
    assertThat(walk.state()).isEqualTo("P60");
    assertThat(walk.stage()).isEqualTo(Stages.PUBLISHED);
  }

  @Property(tries = 300)
  void aRandomWalkStaysInTheTableAndInTheMatrix(
      @ForAll("machines") Machine machine, @ForAll long seed) {
    Random random = new Random(seed);
    Walk walk = new Walk(machine);
    for (int i = 0; i < STEPS && walk.step(random); i++) {
      State state = machine.state(walk.state());
      if (state.stage() != null && walk.stage() != null) {
        assertThat(state.stage().equals(walk.stage()) || state.alsoStages().contains(walk.stage()))
            .as("%s in %s at %s", state.id(), machine.name(), walk.stage())
            .isTrue();
      }
    }
    assertThat(machine.states().keySet()).containsAll(walk.states);
    assertThat(walk.stages).allMatch(StageCode::isValid);
  }

  @Provide
  Arbitrary<Machine> machines() {
    List<Machine> all =
        CATALOG.all().stream().flatMap(p -> p.machines().values().stream()).toList();
    return Arbitraries.of(all);
  }

  private static Set<String> reachable(Machine machine, String start) {
    Set<String> reached = new HashSet<>(Set.of(start));
    ArrayDeque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (Transition t : machine.from(open.remove())) {
        if (machine.states().containsKey(t.to()) && reached.add(t.to())) {
          open.add(t.to());
        }
      }
    }
    return reached;
  }
}
