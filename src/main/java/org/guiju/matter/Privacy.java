package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Stream;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;

/**
 * Who sees what the procedures call private: administrators, those who may take some step of the
 * matter within their bounds, and the organization responsible for the thing that it is about.
 */
@ApplicationScoped
class Privacy {

  private static final String INPUTS = "inputs";

  private final Parents parents;
  private final MatterCommands commands;

  Privacy(Parents parents, MatterCommands commands) {
    this.parents = parents;
    this.commands = commands;
  }

  /** Names of what the actor may not see of a matter. */
  Set<String> hidden(Actor actor, Matter matter, LocalDate today) {
    Set<String> names = matter.machine().privateInputs();
    return names.isEmpty() || concerns(actor, matter) || mayAct(actor, matter, today)
        ? Set.of()
        : names;
  }

  /** The same of a matter of which perhaps everything was voided. */
  Set<String> hidden(Actor actor, Stream stream, LocalDate today) {
    List<Event> history =
        stream.effective().isEmpty() ? stream.recorded().subList(0, 1) : stream.effective();
    return hidden(actor, commands.fold(history), today);
  }

  private static boolean concerns(Actor actor, Matter matter) {
    UUID responsible = matter.about().organization();
    return responsible != null && responsible.equals(actor.organization());
  }

  /** Whether the actor's role may take some step that not everybody may, and for that thing. */
  boolean mayAct(Actor actor, Matter matter, LocalDate today) {
    if (actor.isAdmin() || actor.equals(Actor.SYSTEM)) {
      return true;
    }
    boolean role =
        matter.machine().transitions().stream()
            .filter(transition -> !transition.roles().contains(MatterCommands.PUBLIC))
            .flatMap(transition -> transition.roles().stream())
            .anyMatch(actor.roles()::contains);
    return role && inScope(actor, matter, today);
  }

  private boolean inScope(Actor actor, Matter matter, LocalDate today) {
    MatterEvents.About about = matter.about();
    try {
      parents
          .of(about.type())
          .checkScope(
              actor,
              parents.open(null, about.type(), about.id()),
              MatterCommands.supervises(actor, matter.machine()),
              today);
      return true;
    } catch (DomainException e) {
      return false;
    }
  }

  /** What was said without what is hidden. */
  static Map<String, JsonNode> shown(Map<String, JsonNode> said, Set<String> hidden) {
    Map<String, JsonNode> shown = new LinkedHashMap<>(said);
    shown.keySet().removeAll(hidden);
    return shown;
  }

  /** The event without what is hidden, be it a step or the correction of one. */
  static EventView shown(EventView event, Set<String> hidden) {
    if (hidden.isEmpty()) {
      return event;
    }
    JsonNode payload = event.payload().deepCopy();
    List<String> withheld = new ArrayList<>();
    for (JsonNode step : List.of(payload, payload.path("payload"))) {
      if (step.path(INPUTS) instanceof ObjectNode inputs) {
        hidden.stream().sorted().filter(name -> inputs.remove(name) != null).forEach(withheld::add);
      }
    }
    return withheld.isEmpty() ? event : event.withholding(payload, withheld);
  }
}
