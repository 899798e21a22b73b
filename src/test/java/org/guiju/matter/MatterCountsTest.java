package org.guiju.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.counting.Indicator;
import org.guiju.counting.Indicators;
import org.guiju.counting.Shape;
import org.guiju.procedure.Machine;
import org.guiju.procedure.ProcedureCatalog;
import org.junit.jupiter.api.Test;

/** What matters count for is there: the measure, the states and the inputs that the rules name. */
class MatterCountsTest {

  private static final List<MatterCounts.Rule> RULES = new MatterCounts().all();

  private static List<Machine> machines(String name) {
    return ProcedureCatalog.builtIn().all().stream()
        .filter(procedure -> procedure.hasMachine(name))
        .map(procedure -> procedure.machine(name))
        .toList();
  }

  @Test
  void everyRuleCountsByAFlowThatSaysWhetherItHasSorts() {
    Indicators indicators = Indicators.shipped();
    assertThat(RULES)
        .hasSize(8)
        .allSatisfy(
            rule -> {
              assertThat(indicators.measure(rule.measure()).orElseThrow().shape())
                  .isEqualTo(Shape.FLOW);
              assertThat(indicators.carried(rule.measure()).orElseThrow().filters())
                  .as(rule.measure())
                  .isEqualTo(rule.type() == null ? Set.of("kinds") : Set.of("kinds", "types"));
            });
  }

  /** What is counted beside a figure is of the sorts that the target asks for. */
  @Test
  void whatIsCountedBesideAnotherIsOfTheSameSorts() {
    for (Indicator indicator : Indicators.shipped().all()) {
      String asked = sort(indicator.measure());
      if (asked != null) {
        assertThat(indicator.alternatives())
            .as(indicator.code())
            .allSatisfy(it -> assertThat(sort(it.measure())).isEqualTo(asked));
      }
    }
    assertThat(sort("FEEDBACK_RECEIVED")).isEqualTo("aspect");
  }

  private static String sort(String measure) {
    return RULES.stream()
        .filter(rule -> rule.measure().equals(measure))
        .map(MatterCounts.Rule::type)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Test
  void everyRuleNamesStatesAndInputsOfItsMatters() {
    for (MatterCounts.Rule rule : RULES) {
      List<Machine> machines = machines(rule.machine());
      assertThat(machines).as(rule.machine()).isNotEmpty();
      for (Machine machine : machines) {
        assertThat(machine.states().keySet()).as(rule.measure()).containsAll(rule.once());
        Set<String> inputs =
            machine.transitions().stream()
                .flatMap(transition -> transition.inputs().stream())
                .map(input -> input.name())
                .collect(Collectors.toCollection(HashSet::new));
        inputs.add("STATE");
        assertThat(rule.type() == null || inputs.contains(rule.type())).as(rule.measure()).isTrue();
      }
    }
  }
}
