package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.organization.Committees;
import org.guiju.organization.Organizations;
import org.guiju.platform.Text;
import org.guiju.platform.security.Colleagues;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;
import org.guiju.standard.Publication;
import org.guiju.standard.Standard;

/** Guards on evaluations of an edition. */
@ApplicationScoped
class EvaluationGuards implements GuardBook {

  /** The input that names who evaluates. */
  static final String EVALUATOR = "evaluator";

  private final Parents parents;
  private final Organizations organizations;
  private final Committees committees;
  private final Colleagues colleagues;
  private final Map<String, Guard> guards =
      Map.of(
          "INDEPENDENT_EVALUATOR", this::independent,
          "REPORTED_BY_EVALUATOR", this::reported);

  EvaluationGuards(
      Parents parents, Organizations organizations, Committees committees, Colleagues colleagues) {
    this.parents = parents;
    this.organizations = organizations;
    this.committees = committees;
    this.colleagues = colleagues;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Matter;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  /** What a third party finds is told by itself, or attested by who commissioned it. */
  private Optional<Unmet> reported(Situation s, GuardRule rule) {
    UUID own = s.actor().organization();
    UUID evaluator = ((Matter) s.subject()).given().id(EVALUATOR);
    if (own != null && own.equals(evaluator)) {
      return Optional.empty();
    }
    Event commission = s.lastStep(String.valueOf(rule.arguments().get("commission")));
    String input = String.valueOf(rule.arguments().get("input"));
    boolean commissioner =
        commission != null
            && (commission.actor().equals(s.actor().name())
                || colleagues.has(s.actor(), commission.actor()));
    if (commissioner && (!s.deciding() || s.inputs().has(input))) {
      return Optional.empty();
    }
    return Optional.of(
        Unmet.noRecord(
            rule.code(),
            new Text(
                    "报告由受委托的评估机构提交；由委托人代为录入的，须在 inputs.%s 填写其签章报告的文号。",
                    "The evaluator that was commissioned reports; who commissioned it and records the report gives the number of what the evaluator signed in inputs.%s.")
                .with(input)));
  }

  /** Whoever made the standard or answers for it does not judge its use. */
  private Optional<Unmet> independent(Situation s, GuardRule rule) {
    UUID evaluator = s.inputs().id(EVALUATOR);
    Matter matter = (Matter) s.subject();
    if (evaluator == null
        || !(parents.on(s.work(), matter.about(), s.on()) instanceof Standard standard)) {
      return Optional.empty();
    }
    if (!organizations.existing(List.of(evaluator)).contains(evaluator)) {
      return MatterGuards.unmet(
          rule, new Text("没有这个单位，请先登记。", "There is no such organization; register it first."));
    }
    Publication it = standard.publication();
    if (evaluator.equals(it.responsible())) {
      return MatterGuards.unmet(
          rule, new Text("该单位是标准的归口或发布单位。", "The organization is responsible for the standard."));
    }
    if (it.participations().stream().anyMatch(p -> p.organization().equals(evaluator))) {
      return MatterGuards.unmet(
          rule, new Text("该单位参与了标准的起草。", "The organization took part in making the standard."));
    }
    String code = it.committee();
    boolean host =
        code != null
            && committees
                .byCode(code, s.on())
                .filter(committee -> evaluator.equals(committee.secretariat()))
                .isPresent();
    return host && code != null
        ? MatterGuards.unmet(
            rule,
            new Text(
                "该单位承担技术委员会 %s 的秘书处。", "The organization keeps the secretariat of committee %s."),
            code)
        : Optional.empty();
  }
}
