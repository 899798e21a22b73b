package org.guiju.procedure.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.ledger.Event;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.InputRule;

/**
 * Guards whose proof goes with the steps: who signed, what was notified, which self-check was
 * shown, how somebody judged what only people can judge.
 */
@ApplicationScoped
class ProofGuards implements GuardBook {

  private final Map<String, Guard> guards =
      Map.of(
          "SIGNED", ProofGuards::said,
          "TBT_NOTIFIED", ProofGuards::said,
          "SCOPE", ProofGuards::judged,
          "INDUSTRY_SCOPE", ProofGuards::judged,
          "REPRESENTATIVE_GROUP", ProofGuards::judged,
          "SUSPENSION_GROUND", ProofGuards::judged,
          "NOT_LOWER_THAN_MANDATORY", ProofGuards::notLower);

  @Override
  public boolean judges(Subject subject) {
    return true;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private static Optional<Unmet> said(Situation s, GuardRule rule) {
    String input = String.valueOf(rule.arguments().get("input"));
    return !s.deciding() || s.inputs().has(input)
        ? Optional.empty()
        : Optional.of(
            Unmet.noRecord(rule.code(), new Text("请填写 inputs.%s。", "Give inputs.%s.").with(input)));
  }

  /**
   * What only a person can judge is judged with the step, criterion by criterion: a no refuses it,
   * and so does a criterion to which nothing was said. Where any one criterion is enough, all have
   * to be denied.
   */
  private static Optional<Unmet> judged(Situation s, GuardRule rule) {
    if (!s.deciding()) {
      return Optional.empty();
    }
    String input = String.valueOf(rule.arguments().get("input"));
    Map<String, Text> named =
        s.transition().inputs().stream()
            .filter(i -> i.name().equals(input))
            .findFirst()
            .map(InputRule::values)
            .orElse(Map.of());
    Collection<String> criteria =
        rule.arguments().get("criteria") instanceof Collection<?> some
            ? some.stream().map(Object::toString).toList()
            : named.keySet();
    Map<String, Boolean> answers = s.inputs().answers(input, named.keySet());
    List<String> open = criteria.stream().filter(c -> !answers.containsKey(c)).toList();
    List<String> denied =
        criteria.stream().filter(c -> Boolean.FALSE.equals(answers.get(c))).toList();
    if (Boolean.TRUE.equals(rule.arguments().get("anyOf"))) {
      boolean any = criteria.stream().anyMatch(c -> Boolean.TRUE.equals(answers.get(c)));
      return any
          ? Optional.empty()
          : denied.containsAll(criteria)
              ? Optional.of(Unmet.of(rule.code(), told(DENIED, denied, named)))
              : Optional.of(Unmet.noRecord(rule.code(), told(asked(input), open, named)));
    }
    if (!denied.isEmpty()) {
      return Optional.of(Unmet.of(rule.code(), told(DENIED, denied, named)));
    }
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(Unmet.noRecord(rule.code(), told(asked(input), open, named)));
  }

  private static final Text DENIED = new Text("判断为否：", "Judged not to hold: ");

  private static Text asked(String input) {
    return new Text("请在 inputs.%s 中逐项判断：", "Judge in inputs.%s: ").with(input);
  }

  private static Text told(Text head, List<String> codes, Map<String, Text> named) {
    List<Text> texts = codes.stream().map(c -> named.getOrDefault(c, new Text(c, c))).toList();
    return new Text(
        head.zh()
            + IntStream.range(0, codes.size())
                .mapToObj(i -> codes.get(i) + " " + texts.get(i).zh())
                .collect(Collectors.joining("；", "", "。")),
        head.en()
            + IntStream.range(0, codes.size())
                .mapToObj(i -> codes.get(i) + " (" + texts.get(i).en() + ")")
                .collect(Collectors.joining("; ", "", ".")));
  }

  /** By the paper that is shown, or by what the approver judges of it. */
  private static Optional<Unmet> notLower(Situation s, GuardRule rule) {
    return rule.arguments().containsKey("document") ? shown(s, rule) : judged(s, rule);
  }

  /**
   * What people compared or found is in a paper that goes with this step, or, unless it is asked
   * anew, with an earlier one.
   */
  private static Optional<Unmet> shown(Situation s, GuardRule rule) {
    String code = String.valueOf(rule.arguments().get("document"));
    Step step = s.step();
    boolean anew = Boolean.TRUE.equals(rule.arguments().get("anew"));
    List<Event> earlier = anew ? List.of() : s.past();
    boolean shown =
        Stream.concat(
                earlier.stream().flatMap(e -> e.payload(Transitioned.class).documents().stream()),
                step == null ? Stream.empty() : step.documents().stream())
            .anyMatch(d -> d.code().equals(code));
    return shown
        ? Optional.empty()
        : Optional.of(
            Unmet.noRecord(rule.code(), new Text("请提交文件 %s。", "Show the document %s.").with(code)));
  }
}
