package org.guiju.procedure.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;

/**
 * Guards whose proof goes with the steps: who signed, what was notified, which self-check was
 * shown.
 */
@ApplicationScoped
class ProofGuards implements GuardBook {

  private final Map<String, Guard> guards =
      Map.of(
          "SIGNED", ProofGuards::said,
          "TBT_NOTIFIED", ProofGuards::said,
          "NOT_LOWER_THAN_MANDATORY", ProofGuards::shown);

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

  /** What people compared or found is in a paper that goes with this step or an earlier one. */
  private static Optional<Unmet> shown(Situation s, GuardRule rule) {
    String code = String.valueOf(rule.arguments().get("document"));
    Step step = s.step();
    boolean shown =
        Stream.concat(
                s.past().stream().flatMap(e -> e.payload(Transitioned.class).documents().stream()),
                step == null ? Stream.empty() : step.documents().stream())
            .anyMatch(d -> d.code().equals(code));
    return shown
        ? Optional.empty()
        : Optional.of(
            Unmet.noRecord(rule.code(), new Text("请提交文件 %s。", "Show the document %s.").with(code)));
  }
}
