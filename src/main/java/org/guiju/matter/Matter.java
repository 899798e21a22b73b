package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.guiju.ledger.DayByDay;
import org.guiju.ledger.Event;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.EffectRule;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Position;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/**
 * One matter as its events give it. What it says is what was said with its steps, the latest last.
 */
final class Matter implements MatterSubject {

  private final UUID id;
  private final MatterEvents.Opened opened;
  private final Procedure procedure;
  private final Machine machine;
  private LocalDate openedOn;
  private final Instant createdAt;
  private Position position = Position.nothing();
  private @Nullable LocalDate lapsedOn;
  private final List<Event> steps = new ArrayList<>();
  private final Map<String, JsonNode> said = new LinkedHashMap<>();
  private final Map<String, DocumentRef> documents = new LinkedHashMap<>();

  private Matter(Event first, MatterEvents.Opened opened, Procedure procedure) {
    this.id = first.aggregate().id();
    this.opened = opened;
    this.procedure = procedure;
    this.machine = procedure.machine(opened.type());
    this.openedOn = first.effectiveOn();
    this.createdAt = first.recordedAt();
  }

  static Matter fold(List<Event> history, ProcedureCatalog procedures) {
    return fold(history, procedures, (on, matter) -> {});
  }

  /** The same, with a look at the matter at the end of each day on which something happened. */
  static Matter fold(
      List<Event> history, ProcedureCatalog procedures, BiConsumer<LocalDate, Matter> endOfDay) {
    Event first = history.getFirst();
    if (!first.type().equals(MatterEvents.OPENED)) {
      throw DomainException.conflict(
          "BEFORE_REGISTRATION",
          new Text("不得有早于事项开始之日的事件。", "Nothing may come before the day on which it began."));
    }
    MatterEvents.Opened opened = first.payload(MatterEvents.Opened.class);
    Matter matter = new Matter(first, opened, procedures.byRef(opened.procedure()));
    DayByDay.through(history, matter::apply, day -> endOfDay.accept(day, matter));
    return matter;
  }

  private void apply(Event event) {
    if (event.type().equals(MatterEvents.LAPSED)) {
      lapsedOn = event.effectiveOn();
    } else {
      step(event);
    }
  }

  private void step(Event event) {
    Transitioned taken = event.payload(Transitioned.class);
    Transition transition = position.taken(machine, event, taken);
    position = position.after(machine, transition, taken.inputs());
    openedOn = steps.isEmpty() ? event.effectiveOn() : openedOn;
    steps.add(event);
    said.putAll(taken.inputs());
    taken.documents().forEach(document -> documents.put(document.code(), document));
  }

  /** Whether it ended where it stood, as what it was about was voided. */
  boolean lapsed() {
    return lapsedOn != null;
  }

  /** Whether it came to its end. */
  boolean ended() {
    return lapsedOn != null || atItsEnd();
  }

  private boolean atItsEnd() {
    return !position.state().equals(Machine.NOTHING) && machine.state(position.state()).terminal();
  }

  /** Day on which it came to its end; null while it has not. */
  @Nullable LocalDate endedOn() {
    return atItsEnd() ? steps.getLast().effectiveOn() : lapsedOn;
  }

  /** What was said, and its own id under {@link EffectRule#MATTER}. */
  Map<String, JsonNode> saidWithId() {
    Map<String, JsonNode> all = new LinkedHashMap<>(said);
    all.put(EffectRule.MATTER, new TextNode(id.toString()));
    return all;
  }

  Map<String, JsonNode> said() {
    return Collections.unmodifiableMap(said);
  }

  /** Typed access to what was said. */
  Inputs given() {
    return new Inputs(said);
  }

  /** The latest document of each code that a step rested on. */
  List<DocumentRef> documents() {
    return List.copyOf(documents.values());
  }

  @Override
  public Set<String> conditions() {
    Set<String> conditions = new HashSet<>(opened.about().conditions());
    conditions.addAll(machine.conditionsOf(said));
    return conditions;
  }

  @Override
  public Procedure procedure() {
    return procedure;
  }

  @Override
  public Machine machine() {
    return machine;
  }

  @Override
  public Position position() {
    return position;
  }

  @Override
  public List<Event> steps() {
    return Collections.unmodifiableList(steps);
  }

  UUID id() {
    return id;
  }

  String type() {
    return opened.type();
  }

  @Override
  public UUID aboutId() {
    return opened.about().id();
  }

  MatterEvents.About about() {
    return opened.about();
  }

  LocalDate openedOn() {
    return openedOn;
  }

  Instant createdAt() {
    return createdAt;
  }
}
