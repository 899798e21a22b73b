package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.declaration.Declaration;
import org.guiju.declaration.DeclarationCommands;
import org.guiju.ledger.Event;
import org.guiju.ledger.Stream;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.DocumentRef;
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
  private final Parents parents;
  private final Map<String, Guard> guards =
      Map.of(
          "PATENTS_ASKED", this::patentsAsked,
          "PATENTS_SETTLED", this::patentsSettled,
          "NO_APPEAL_PENDING", this::noAppealPending,
          "AMENDMENT_ITEMS", GuardsOnParents::amendmentItems);

  GuardsOnParents(MatterLookups lookups, Parents parents) {
    this.lookups = lookups;
    this.parents = parents;
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

  private Optional<Unmet> patentsAsked(Situation s, GuardRule rule) {
    if (!s.deciding() || s.inputs().flag(text(rule, "input"))) {
      return Optional.empty();
    }
    return lookups.of(s.subject(), text(rule, "matters"), s.on()).isEmpty()
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
    List<MatterLookups.Brief> patents = lookups.of(s.subject(), text(rule, "matters"), s.on());
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
            .filter(p -> p.state().equals(rule.arguments().get("refused")))
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
        patents.stream()
            .filter(p -> !p.ended() && !p.state().equals(rule.arguments().get("despite")))
            .map(MatterLookups.Brief::id)
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : MatterGuards.unmet(
            rule, new Text("专利处置尚未完成：%s。", "Patents are not settled yet: %s."), open);
  }

  /**
   * An appeal against an earlier decision is first heard; one that was upheld stands in the way for
   * as long as that decision is the last of its sort and still says what it said when it was
   * upheld.
   */
  private Optional<Unmet> noAppealPending(Situation s, GuardRule rule) {
    Set<UUID> decisions = new HashSet<>();
    Map<String, UUID> last = new HashMap<>();
    Collection<?> against = (Collection<?>) rule.arguments().getOrDefault("against", List.of());
    for (Event event : s.past()) {
      Transitioned taken = event.payload(Transitioned.class);
      if (against.contains(taken.action()) || against.contains(taken.transition())) {
        decisions.add(event.id());
        last.put(taken.action(), event.id());
      }
    }
    if (decisions.isEmpty()) {
      return Optional.empty();
    }
    List<MatterLookups.Brief> appeals =
        lookups.of(s.subject(), text(rule, "matters"), s.on()).stream()
            .filter(a -> decisions.contains(a.against()))
            .toList();
    boolean onlyWhereDecided = Boolean.TRUE.equals(rule.arguments().get("onlyWhereDecided"));
    List<UUID> pending =
        appeals.stream()
            .filter(a -> !a.ended() && (a.suspends() || !onlyWhereDecided))
            .map(MatterLookups.Brief::id)
            .toList();
    if (!pending.isEmpty()) {
      return MatterGuards.unmet(
          rule, new Text("申诉尚未处理完毕：%s。", "Appeals are pending: %s."), pending);
    }
    Collection<?> upheld = (Collection<?>) rule.arguments().getOrDefault("upheld", List.of());
    List<UUID> standing =
        appeals.stream()
            .filter(a -> upheld.contains(a.state()) && last.containsValue(a.against()))
            .filter(a -> !wasPutRight(s, a, upheld))
            .map(MatterLookups.Brief::id)
            .toList();
    return standing.isEmpty()
        ? Optional.empty()
        : MatterGuards.unmet(
            rule,
            new Text(
                "申诉成立：%s；请先撤销、更正或重新作出所针对的决定。",
                "Appeals were upheld: %s; void, correct or retake the decision that they are against."),
            standing);
  }

  /**
   * Whether the decision says something else than it said when the appeal against it was upheld. A
   * correction of its day or of a title changes nothing of that, nor does a correction of the
   * appeal.
   */
  private boolean wasPutRight(Situation s, MatterLookups.Brief appeal, Collection<?> upheld) {
    UUID decision = Objects.requireNonNull(appeal.against());
    Stream thing = parents.open(s.work(), type(s.subject()), MatterLookups.id(s.subject()));
    return parents.open(s.work(), MatterCommands.TYPE, appeal.id()).effective().reversed().stream()
        .filter(e -> e.type().equals(Transitioned.TYPE))
        .filter(e -> upheld.contains(e.payload(Transitioned.class).to()))
        .findFirst()
        .map(e -> thing.effective(e.recordedAt()))
        .map(then -> Substance.of(then, decision))
        .filter(then -> !then.equals(Substance.of(thing.effective(), decision)))
        .isPresent();
  }

  /** What a decision says: its outcome, what was said with it, and what it rests on. */
  private record Substance(String to, Map<String, JsonNode> inputs, List<DocumentRef> documents) {

    static Optional<Substance> of(List<Event> history, UUID decision) {
      return history.stream()
          .filter(e -> e.id().equals(decision))
          .findFirst()
          .map(e -> e.payload(Transitioned.class))
          .map(
              taken ->
                  new Substance(
                      taken.to(),
                      taken.inputs(),
                      taken.documents().stream().map(DocumentRef::untitled).toList()));
    }
  }

  private static String type(Subject subject) {
    return switch (subject) {
      case Project project -> ProjectParent.TYPE;
      case Standard standard -> StandardParent.TYPE;
      case Declaration declaration -> DeclarationCommands.TYPE;
      default -> throw new IllegalStateException("no matters about " + subject.getClass());
    };
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
