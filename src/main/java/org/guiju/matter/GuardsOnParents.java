package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.declaration.Declaration;
import org.guiju.ledger.Event;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.procedure.engine.Unmet;
import org.guiju.project.Project;
import org.guiju.standard.Standard;

/** Guards of projects, editions and declarations that look at the matters about them. */
@ApplicationScoped
class GuardsOnParents implements GuardBook {

  private final MatterLookups lookups;
  private final Map<String, Guard> guards =
      Map.of(
          "PATENTS_ASKED", this::patentsAsked,
          "PATENTS_SETTLED", this::patentsSettled,
          "NO_APPEAL_PENDING", this::noAppealPending,
          "AMENDMENT_ITEMS", GuardsOnParents::amendmentItems);

  GuardsOnParents(MatterLookups lookups) {
    this.lookups = lookups;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Project
        || subject instanceof Standard
        || subject instanceof Declaration;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private static String text(GuardRule rule, String argument) {
    return String.valueOf(rule.arguments().get(argument));
  }

  private static UUID id(Subject subject) {
    return switch (subject) {
      case Project project -> project.id();
      case Standard standard -> standard.id();
      case Declaration declaration -> declaration.id();
      default -> throw new IllegalStateException("no matters about " + subject.getClass());
    };
  }

  private Optional<Unmet> patentsAsked(Situation s, GuardRule rule) {
    if (!s.deciding() || s.inputs().flag(text(rule, "input"))) {
      return Optional.empty();
    }
    return lookups.of(id(s.subject()), text(rule, "matters"), s.on()).isEmpty()
        ? Optional.of(
            Unmet.noRecord(
                rule.code(),
                new Text(
                        "请先向参与者征集专利信息，并以 inputs.%s 确认。",
                        "Ask the participants for patents and say so with inputs.%s.")
                    .with(text(rule, "input"))))
        : Optional.empty();
  }

  private Optional<Unmet> patentsSettled(Situation s, GuardRule rule) {
    List<MatterLookups.Brief> patents = lookups.of(id(s.subject()), text(rule, "matters"), s.on());
    if (patents.isEmpty()) {
      return s.conditions().contains(text(rule, "condition"))
          ? Optional.of(
              Unmet.noRecord(
                  rule.code(),
                  new Text(
                      "项目涉及专利，但没有披露记录。", "The project involves patents, and none is recorded.")))
          : Optional.empty();
    }
    List<UUID> refused =
        patents.stream()
            .filter(p -> p.state().equals(text(rule, "refused")))
            .map(MatterLookups.Brief::id)
            .toList();
    if (!refused.isEmpty()) {
      return MatterGuards.unmet(
          rule,
          new Text(
              "专利权人拒绝许可：%s；须删去相关条款。",
              "The holder refuses a licence: %s; the clause must be taken out."),
          refused);
    }
    List<UUID> open =
        patents.stream().filter(p -> !p.ended()).map(MatterLookups.Brief::id).toList();
    return open.isEmpty()
        ? Optional.empty()
        : MatterGuards.unmet(
            rule, new Text("专利处置尚未完成：%s。", "Patents are not settled yet: %s."), open);
  }

  private Optional<Unmet> noAppealPending(Situation s, GuardRule rule) {
    Set<UUID> decisions = new HashSet<>();
    Collection<?> against = (Collection<?>) rule.arguments().getOrDefault("against", List.of());
    for (Event event : s.past()) {
      Transitioned taken = event.payload(Transitioned.class);
      if (against.contains(taken.action()) || against.contains(taken.transition())) {
        decisions.add(event.id());
      }
    }
    if (decisions.isEmpty()) {
      return Optional.empty();
    }
    boolean onlyWhereDecided = Boolean.TRUE.equals(rule.arguments().get("onlyWhereDecided"));
    List<UUID> pending =
        lookups.of(id(s.subject()), text(rule, "matters"), s.on()).stream()
            .filter(a -> !a.ended() && decisions.contains(a.against()))
            .filter(a -> a.suspends() || !onlyWhereDecided)
            .map(MatterLookups.Brief::id)
            .toList();
    return pending.isEmpty()
        ? Optional.empty()
        : MatterGuards.unmet(rule, new Text("申诉尚未处理完毕：%s。", "Appeals are pending: %s."), pending);
  }

  private static Optional<Unmet> amendmentItems(Situation s, GuardRule rule) {
    if (s.deciding() && !s.inputs().has("items")) {
      return Optional.of(
          Unmet.noRecord(
              rule.code(), new Text("请填写修改项数 items。", "Say how many items it changes, in items.")));
    }
    return MatterGuards.tooMany(s, rule, s.inputs());
  }
}
