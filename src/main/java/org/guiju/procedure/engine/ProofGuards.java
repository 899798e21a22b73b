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

  private static final String SELF_CHECK = "D34";

  private final Map<String, Guard> guards =
      Map.of(
          "SIGNED",
          (s, rule) -> said(s, rule, "signedBy"),
          "TBT_NOTIFIED",
          (s, rule) -> said(s, rule, "tbtNotification"),
          "NOT_LOWER_THAN_MANDATORY",
          ProofGuards::selfChecked);

  @Override
  public boolean judges(Subject subject) {
    return true;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private static Optional<Unmet> said(Situation s, GuardRule rule, String input) {
    return !s.deciding() || s.inputs().has(input)
        ? Optional.empty()
        : Optional.of(
            Unmet.noRecord(rule.code(), new Text("请填写 inputs.%s。", "Give inputs.%s.").with(input)));
  }

  /** The comparison itself is done by people; that it was done is in the papers. */
  private static Optional<Unmet> selfChecked(Situation s, GuardRule rule) {
    Step step = s.step();
    boolean shown =
        Stream.concat(
                s.past().stream().flatMap(e -> e.payload(Transitioned.class).documents().stream()),
                step == null ? Stream.empty() : step.documents().stream())
            .anyMatch(d -> d.code().equals(SELF_CHECK));
    return shown
        ? Optional.empty()
        : Optional.of(
            Unmet.noRecord(
                rule.code(),
                new Text(
                    "请提交强制性标准符合性自查（D34）。",
                    "Show the self-check against mandatory standards (D34).")));
  }
}
