package org.guiju.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.ledger.Work;
import org.guiju.procedure.InputRule;
import org.guiju.procedure.engine.InputSource;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.project.Project;
import org.guiju.project.ProjectScope;
import org.guiju.vocabulary.Kind;

/** Gives out the numbers that a step of a project asks for and does not bring. */
@ApplicationScoped
class NumberIssuer implements InputSource {

  private final IssuedNumbers issued;
  private final StandardSequences standards;
  private final PlanSequences plans;
  private final ProjectScope scope;

  NumberIssuer(
      IssuedNumbers issued, StandardSequences standards, PlanSequences plans, ProjectScope scope) {
    this.scope = scope;
    this.issued = issued;
    this.standards = standards;
    this.plans = plans;
  }

  @Override
  public boolean serves(Subject subject) {
    return subject instanceof Project;
  }

  @Override
  public Map<String, JsonNode> complete(Situation situation) {
    checkRegions(situation);
    Set<String> asked =
        situation.transition().inputs().stream()
            .filter(InputRule::issued)
            .map(InputRule::name)
            .collect(Collectors.toSet());
    Inputs given = situation.inputs();
    Map<String, JsonNode> more = new HashMap<>();
    if (asked.contains(Codes.PLAN_NUMBER)) {
      if (given.has(Codes.PLAN_NUMBER)) {
        chosen(
            situation,
            Stream.of(Numbered.plan(Objects.requireNonNull(given.text(Codes.PLAN_NUMBER)))));
      } else {
        writeBefore(situation);
        more.put(Codes.PLAN_NUMBER, new TextNode(plans.next(situation)));
      }
    }
    if (asked.contains(Codes.NUMBER)) {
      if (given.has(Codes.NUMBER)) {
        chosen(
            situation,
            Project.numbersOf(given).stream().flatMap(n -> Numbered.standard(n).stream()));
      } else {
        writeBefore(situation);
        put(more, standards.next(situation), given.has("numbers"));
      }
    }
    return more;
  }

  /**
   * A joint standard gets a number of each region, and an account that is bound to one region gives
   * out numbers of no other.
   */
  private void checkRegions(Situation situation) {
    Project project = (Project) situation.subject();
    boolean numbers =
        situation.transition().inputs().stream()
            .anyMatch(rule -> rule.issued() && rule.name().equals(Codes.NUMBER));
    if (!numbers || project.kind() != Kind.LOCAL) {
      return;
    }
    Set<String> regions = new LinkedHashSet<>(project.description().regions());
    for (String number : Project.numbersOf(situation.inputs())) {
      if (Identifiers.parse(number) instanceof Identifier id && id.regionCode() != null) {
        regions.add(id.regionCode());
      }
    }
    regions.forEach(region -> scope.checkRegion(situation.actor(), region, situation.on()));
  }

  private static void put(Map<String, JsonNode> more, List<String> numbers, boolean further) {
    more.put(Codes.NUMBER, new TextNode(numbers.getFirst()));
    if (numbers.size() > 1 && !further) {
      ArrayNode others = JsonNodeFactory.instance.arrayNode();
      numbers.subList(1, numbers.size()).forEach(others::add);
      more.put("numbers", others);
    }
  }

  /** What the same work has given out before counts only once it is written. */
  private static void writeBefore(Situation situation) {
    Work work = Objects.requireNonNull(situation.work());
    if (work.isPending()) {
      work.commit();
    }
  }

  /**
   * A number chosen by hand moves its sequence, so it waits for those that are being given out.
   * Histories that are brought in do not: they may run long, and their numbers are of the past.
   */
  private void chosen(Situation situation, Stream<Numbered> numbers) {
    if (situation.step() != null && situation.step().sourceKey() == null) {
      issued.lock(
          numbers.flatMap(n -> Stream.ofNullable(n.place())).map(Numbered.Place::code).toList());
    }
  }
}
