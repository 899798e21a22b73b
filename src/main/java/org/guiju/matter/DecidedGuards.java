package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Event;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.EffectRule;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.procedure.engine.Unmet;
import org.guiju.project.Project;
import org.guiju.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Guards on steps that a decided matter brings about: more time that was granted, a slip that was
 * announced. The service takes such a step with the decision; somebody else may take it only where
 * it was voided since, and then as it was decided.
 */
@ApplicationScoped
class DecidedGuards implements GuardBook {

  private static final String MATTERS = "matters";

  private final Parents parents;
  private final MatterLookups lookups;
  private final ProcedureCatalog procedures;
  private final Map<String, Guard> guards =
      Map.of("FOLLOWS_FROM_MATTER", this::follows, "EXTENSION_GRANTED", this::granted);

  DecidedGuards(Parents parents, MatterLookups lookups, ProcedureCatalog procedures) {
    this.parents = parents;
    this.lookups = lookups;
    this.procedures = procedures;
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Project || subject instanceof Standard;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private Optional<Unmet> granted(Situation s, GuardRule rule) {
    return rule.arguments().containsKey(MATTERS) ? follows(s, rule) : taken(s, rule);
  }

  /** What was granted was carried out since an earlier step, and nothing else than that is said. */
  private static Optional<Unmet> taken(Situation s, GuardRule rule) {
    Event since = s.lastStep(String.valueOf(rule.arguments().get("since")));
    Event step = s.lastStep(String.valueOf(rule.arguments().get("step")));
    if (step == null || since != null && s.past().indexOf(step) < s.past().indexOf(since)) {
      return Optional.of(
          Unmet.noRecord(
              rule.code(),
              new Text(
                  "没有获准的延期申请；请先提出并获准（change-requests）。",
                  "No request for more time was granted; ask for it first (change-requests).")));
    }
    LocalDate given = s.inputs().date("deadline");
    LocalDate granted = step.payload(Transitioned.class).given().date("deadline");
    return given == null || granted == null || given.equals(granted)
        ? Optional.empty()
        : MatterGuards.unmet(rule, new Text("批准的期限为 %s。", "The deadline granted is %s."), granted);
  }

  private Optional<Unmet> follows(Situation s, GuardRule rule) {
    Set<UUID> carriedOut = carriedOut(s);
    if (!s.deciding()) {
      boolean any =
          lookups.of(s.subject(), text(rule, MATTERS), s.on()).stream()
              .anyMatch(m -> states(rule).contains(m.state()) && !carriedOut.contains(m.id()));
      return any ? Optional.empty() : nothing(rule);
    }
    UUID named = s.inputs().id(EffectRule.MATTER);
    if (named == null) {
      return nothing(rule);
    }
    Matter matter = find(s.work(), named, s.on());
    if (matter == null || !decides(rule, matter, MatterLookups.id(s.subject()))) {
      return MatterGuards.unmet(
          rule,
          new Text("%s 不是有关此事且已获决定的事项。", "%s is no matter about it that was decided so."),
          named);
    }
    if (carriedOut.contains(named)) {
      return MatterGuards.unmet(
          rule, new Text("事项 %s 已经执行。", "Matter %s was carried out already."), named);
    }
    List<String> others =
        texts(rule, "same").stream().filter(name -> !isSame(s, matter, name)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : MatterGuards.unmet(
            rule, new Text("与所作决定不符：%s。", "Not as it was decided: %s."), String.join(", ", others));
  }

  private static Optional<Unmet> nothing(GuardRule rule) {
    return Optional.of(
        Unmet.noRecord(
            rule.code(),
            new Text(
                "此步骤随事项 %s 的决定办理；请先办理该事项（matters）。".formatted(rule.arguments().get(MATTERS)),
                "This step comes with the decision on a matter %s; let that be decided (matters)."
                    .formatted(rule.arguments().get(MATTERS)))));
  }

  private static boolean decides(GuardRule rule, Matter matter, UUID thing) {
    Object condition = rule.arguments().get("condition");
    return matter.type().equals(text(rule, MATTERS))
        && matter.aboutId().equals(thing)
        && states(rule).contains(matter.position().state())
        && (condition == null || matter.conditions().contains(condition.toString()));
  }

  private static boolean isSame(Situation s, Matter matter, String name) {
    JsonNode given = Objects.requireNonNull(s.step()).inputs().get(name);
    return Objects.equals(said(given), said(matter.said().get(name)));
  }

  private static @Nullable String said(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value.asText();
  }

  /** The matters that a step of the same name carried out before. */
  private static Set<UUID> carriedOut(Situation s) {
    return s.past().stream()
        .map(event -> event.payload(Transitioned.class))
        .filter(step -> step.action().equals(s.transition().action()))
        .flatMap(step -> Optional.ofNullable(step.given().id(EffectRule.MATTER)).stream())
        .collect(Collectors.toSet());
  }

  /** The matter as it stood on the day; null where there was none. */
  private @Nullable Matter find(@Nullable Work work, UUID id, LocalDate on) {
    try {
      List<Event> past = parents.open(work, MatterCommands.TYPE, id).asOf(on);
      return past.isEmpty() ? null : Matter.fold(past, procedures);
    } catch (DomainException e) {
      if (e.category() == DomainException.Category.NOT_FOUND) {
        return null;
      }
      throw e;
    }
  }

  private static String text(GuardRule rule, String argument) {
    return String.valueOf(rule.arguments().get(argument));
  }

  private static List<String> states(GuardRule rule) {
    return texts(rule, "states");
  }

  private static List<String> texts(GuardRule rule, String argument) {
    return rule.arguments().get(argument) instanceof Collection<?> many
        ? many.stream().map(Object::toString).toList()
        : List.of();
  }
}
