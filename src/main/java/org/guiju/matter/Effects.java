package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.EffectRule;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a matter brings about for the thing that it is about, as its procedure's data say:
 * a step that the service takes there, or a change of what that thing says of itself. Each event
 * that comes of it names the matter's event as its source.
 */
@ApplicationScoped
class Effects {

  private static final String SOURCE = "effect:";

  private final Parents parents;
  private final ProjectChanges projects;

  Effects(Parents parents, ProjectChanges projects) {
    this.parents = parents;
    this.projects = projects;
  }

  /** Brings about what follows from the step just taken. */
  void bringAbout(Work work, Matter matter, Event event) {
    String id = event.payload(Transitioned.class).transition();
    Transition transition =
        matter.machine().transitions().stream()
            .filter(t -> t.id().equals(id))
            .findFirst()
            .orElseThrow();
    int place = 0;
    for (EffectRule rule : transition.effects()) {
      boolean holds =
          (rule.when() == null || matter.conditions().contains(rule.when()))
              && (rule.about() == null || rule.about().equals(matter.about().type()));
      if (holds) {
        bringAbout(work, matter, event, rule, SOURCE + event.id() + ":" + place++);
      }
    }
  }

  private void bringAbout(Work work, Matter matter, Event event, EffectRule rule, String source) {
    Parent parent = parents.of(matter.about().type());
    Stream thing = parents.open(work, matter.about().type(), matter.about().id());
    if (rule.action() != null) {
      carryOut(work, parent, thing, step(matter, event, rule, rule.action(), source), rule);
    }
    ObjectNode patch = patch(matter, rule, parent.fold(thing.effective()));
    if (!patch.isEmpty()) {
      parent.describe(work, thing, patch, event.effectiveOn(), source);
    }
    if (rule.code() != null) {
      projects.bringAbout(rule.code(), work, matter, thing, event, source);
    }
  }

  /** A refused step leaves the thing as it was, so that nothing is to be taken back. */
  private static void carryOut(Work work, Parent parent, Stream thing, Step step, EffectRule rule) {
    try {
      parent.carryOut(work, thing, step);
    } catch (DomainException e) {
      if (!rule.ifPossible() || e.category() != DomainException.Category.CONFLICT) {
        throw e;
      }
    }
  }

  private static Step step(
      Matter matter, Event event, EffectRule rule, String action, String source) {
    Map<String, JsonNode> said = matter.saidWithId();
    Map<String, JsonNode> inputs = new LinkedHashMap<>();
    rule.inputs()
        .forEach(
            (there, here) -> {
              if (said.containsKey(here)) {
                inputs.put(there, said.get(here));
              }
            });
    return new Step(
        action,
        event.effectiveOn(),
        reason(matter, event),
        event.basis(),
        matter.documents(),
        inputs,
        null,
        source);
  }

  /** The reason of the step, or that with which the matter began. */
  static @Nullable String reason(Matter matter, Event event) {
    return event.reason() == null ? matter.steps().getFirst().reason() : event.reason();
  }

  private static ObjectNode patch(Matter matter, EffectRule rule, Subject thing) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    rule.describe()
        .forEach(
            (field, here) -> {
              JsonNode value = matter.said().get(here);
              if (value != null) {
                patch.set(field, value);
              }
            });
    if (!rule.tags().isEmpty() && thing instanceof Project project) {
      Set<String> tags = new TreeSet<>(project.description().tags());
      if (tags.addAll(rule.tags())) {
        var list = patch.putArray("tags");
        tags.forEach(list::add);
      }
    }
    return patch;
  }

  /** What came of an event of a matter, and still stands. */
  static List<Event> following(Stream thing, UUID event) {
    String source = SOURCE + event + ":";
    return thing.effective().stream()
        .filter(e -> e.sourceKey() != null && e.sourceKey().startsWith(source))
        .toList();
  }

  /** The refusal of an effect that the thing does not allow. */
  static DomainException impossible(Text why) {
    return DomainException.conflict("EFFECT_IMPOSSIBLE", why);
  }
}
