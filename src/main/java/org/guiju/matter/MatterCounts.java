package org.guiju.matter;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.ledger.Event;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;
import org.guiju.platform.yaml.YamlObject;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/** What matters count for, as {@code matters/counts.yaml} says. */
@Singleton
class MatterCounts {

  private static final String FILE = "matters/counts.yaml";
  private static final String STATE = "STATE";

  private final Map<String, Rule> byMeasure;

  MatterCounts() {
    YamlObject file = YamlFile.resource(FILE);
    YamlErrors errors = new YamlErrors();
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (YamlObject data : file.objects("counts")) {
      errors.checking(
          () -> {
            Rule rule = Rule.read(data);
            if (rules.put(rule.measure(), rule) != null) {
              throw data.error("measure", "a second rule for " + rule.measure());
            }
          });
    }
    errors.checking(file::end);
    errors.throwIfAny();
    this.byMeasure = Map.copyOf(rules);
  }

  /** All rules. */
  List<Rule> all() {
    return List.copyOf(byMeasure.values());
  }

  /** The rules for a sort of matters. */
  List<Rule> of(String machine) {
    return byMeasure.values().stream().filter(rule -> rule.machine().equals(machine)).toList();
  }

  /**
   * One thing that matters of a sort count for.
   *
   * @param measure code of the measure
   * @param machine sort of the matters
   * @param once states of which the first one come to counts
   * @param type the input that gives the sort counted, or {@value #STATE}; null for none
   */
  record Rule(String measure, String machine, Set<String> once, @Nullable String type) {

    static Rule read(YamlObject data) {
      Rule rule =
          new Rule(
              data.text("measure"),
              data.text("matter"),
              Set.copyOf(data.texts("once")),
              data.textOrNull("type"));
      data.end();
      return rule;
    }

    /** The first step to one of the states; null where none was taken. */
    @Nullable Event counted(Matter matter) {
      return matter.steps().stream()
          .filter(step -> once.contains(step.payload(Transitioned.class).to()))
          .findFirst()
          .orElse(null);
    }

    /** The sort of what the step counts for; null where there is none. */
    @Nullable String type(Matter matter, Event step) {
      if (type == null) {
        return null;
      }
      return type.equals(STATE) ? step.payload(Transitioned.class).to() : matter.given().text(type);
    }
  }
}
