package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.Parameter;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.VoteRule;

/** The vote rules of procedures, and what they ask of a ballot. */
@ApplicationScoped
class BallotRules {

  private static final String EXAMINATION_FORM = "examinationForm";
  private static final String FORM = "form";

  private final ProcedureCatalog procedures;

  BallotRules(ProcedureCatalog procedures) {
    this.procedures = procedures;
  }

  /** Who votes by a rule. */
  enum Electorate {
    COMMITTEE,
    EXPERTS,
    NATIONAL_BODIES,
    ANY
  }

  /** The rule of a ballot. */
  VoteRule of(BallotEvents.Announced ballot) {
    return Objects.requireNonNull(
        procedures.byRef(ballot.procedure()).voteRules().get(ballot.rule()));
  }

  /** The rule of that code, which must be one of the procedure's. */
  static VoteRule required(Procedure procedure, String code) {
    VoteRule rule = procedure.voteRules().get(code);
    if (rule == null) {
      throw DomainException.invalid(
          "/rule",
          "RULE_UNKNOWN",
          new Text("本程序的表决规则为：%s。", "The procedure's vote rules are: %s.")
              .with(String.join(", ", procedure.voteRules().keySet())));
    }
    return rule;
  }

  static Electorate electorate(VoteRule rule) {
    return rule.options().get("voters") instanceof String voters
        ? Electorate.valueOf(voters)
        : Electorate.ANY;
  }

  /** Whether a vote of that position must say why. */
  static boolean needsReason(VoteRule rule, VotePosition position) {
    return rule.options().get("reasonRequired") instanceof Collection<?> positions
        && positions.contains(position.name());
  }

  /** Whether nobody votes and somebody decides. */
  static boolean isDecision(VoteRule rule) {
    return rule.pass().equals("decision");
  }

  /** Refuses a form that the rule, or for reviews of drafts the procedure, does not allow. */
  static void checkForm(
      Procedure procedure, VoteRule rule, BallotPurpose purpose, BallotForm form) {
    Parameter set = procedure.parameter(EXAMINATION_FORM);
    String wanted =
        rule.options().get(FORM) instanceof String own
            ? own
            : purpose == BallotPurpose.EXAMINATION && set != null ? set.value().toString() : null;
    if (wanted != null && !wanted.equals(form.name())) {
      throw DomainException.invalid(
          "/form",
          "FORM_NOT_ALLOWED",
          new Text("按此规则须采用 %s。", "By this rule the form must be %s.").with(wanted));
    }
  }
}
