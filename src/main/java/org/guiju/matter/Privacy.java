package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Stream;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.procedure.engine.DocumentRef;

/**
 * Who sees what the procedures call private: administrators, those who may take some step of the
 * matter within their bounds, and the organization responsible for the thing that it is about.
 */
@ApplicationScoped
class Privacy {

  private static final String INPUTS = "inputs";
  private static final String DOCUMENTS = "documents";
  private static final List<String> OF_A_DOCUMENT = List.of("title", "uri");

  private final Parents parents;
  private final MatterCommands commands;

  Privacy(Parents parents, MatterCommands commands) {
    this.parents = parents;
    this.commands = commands;
  }

  /**
   * What is not shown of a matter.
   *
   * @param inputs names of what was said
   * @param papers whether names and places of the papers are left out too
   */
  record Hidden(Set<String> inputs, boolean papers) {

    boolean isNothing() {
      return inputs.isEmpty() && !papers;
    }
  }

  /** Whether its papers are for those alone who may act on it: where something said is private. */
  static boolean isPrivate(Matter matter) {
    return !matter.machine().privateInputs().isEmpty();
  }

  /** What the actor may not see of a matter. */
  Hidden of(Actor actor, Matter matter, LocalDate today) {
    return new Hidden(
        hidden(actor, matter, today), isPrivate(matter) && !mayAct(actor, matter, today));
  }

  /** The same of a matter of which perhaps everything was voided. */
  Hidden of(Actor actor, Stream stream, LocalDate today) {
    List<Event> history =
        stream.effective().isEmpty() ? stream.recorded().subList(0, 1) : stream.effective();
    return of(actor, commands.fold(history), today);
  }

  /** Names of what was said that the actor may not see of a matter. */
  Set<String> hidden(Actor actor, Matter matter, LocalDate today) {
    Set<String> names = matter.machine().privateInputs();
    return names.isEmpty() || concerns(actor, matter) || mayAct(actor, matter, today)
        ? Set.of()
        : names;
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

  /** Whether the thing that the matter is about is within the bounds of the account. */
  boolean inScope(Actor actor, Matter matter, LocalDate today) {
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

  /** A document of a step, without what is hidden. */
  static DocumentRef shown(DocumentRef document, Hidden hidden) {
    return hidden.papers()
        ? new DocumentRef(
            document.code(), null, null, document.sha256(), document.document(), document.version())
        : document;
  }

  /** The event without what is hidden, be it a step or the correction of one. */
  static EventView shown(EventView event, Hidden hidden) {
    if (hidden.isNothing()) {
      return event;
    }
    JsonNode payload = event.payload().deepCopy();
    Set<String> withheld = new TreeSet<>();
    for (JsonNode step : List.of(payload, payload.path("payload"))) {
      if (step.path(INPUTS) instanceof ObjectNode inputs) {
        hidden.inputs().stream().filter(name -> inputs.remove(name) != null).forEach(withheld::add);
      }
      if (hidden.papers() && strip(step.path(DOCUMENTS))) {
        withheld.add(DOCUMENTS);
      }
    }
    return withheld.isEmpty() ? event : event.withholding(payload, List.copyOf(withheld));
  }

  private static boolean strip(JsonNode documents) {
    boolean stripped = false;
    for (JsonNode document : documents) {
      if (document instanceof ObjectNode fields) {
        for (String name : OF_A_DOCUMENT) {
          JsonNode before = fields.remove(name);
          stripped |= before != null && !before.isNull();
        }
      }
    }
    return stripped;
  }

  /** Names of what is left out of the view of a matter. */
  static List<String> withheld(Matter matter, Hidden hidden) {
    Set<String> names = new TreeSet<>(matter.said().keySet());
    names.retainAll(hidden.inputs());
    if (hidden.papers()
        && matter.documents().stream().anyMatch(d -> d.title() != null || d.uri() != null)) {
      names.add(DOCUMENTS);
    }
    return List.copyOf(names);
  }
}
