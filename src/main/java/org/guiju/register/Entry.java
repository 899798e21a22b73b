package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.guiju.ledger.DayByDay;
import org.guiju.ledger.Event;
import org.guiju.ledger.Payload;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Position;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Transitioned;

/** An entry of a register as its events give it. */
final class Entry implements Subject {

  private final UUID id;
  private final EntryEvents.Entered entered;
  private final Procedure procedure;
  private final Machine machine;
  private final LocalDate openedOn;
  private final Instant createdAt;
  private Position position = Position.nothing();
  private EntryContent content;
  private final List<Event> steps = new ArrayList<>();
  private final Map<String, JsonNode> said = new LinkedHashMap<>();

  private Entry(Event first, EntryEvents.Entered entered, Procedure procedure) {
    this.id = first.aggregate().id();
    this.entered = entered;
    this.procedure = procedure;
    this.machine = procedure.machine(Procedure.ENTRY);
    this.openedOn = first.effectiveOn();
    this.createdAt = first.recordedAt();
    this.content = entered.content();
  }

  static Entry fold(List<Event> history, ProcedureCatalog procedures) {
    return fold(history, procedures, (on, entry) -> {});
  }

  /** The same, with a look at the entry at the end of each day on which something happened. */
  static Entry fold(
      List<Event> history, ProcedureCatalog procedures, BiConsumer<LocalDate, Entry> endOfDay) {
    Event first = history.getFirst();
    if (!first.type().equals(EntryEvents.ENTERED)) {
      throw DomainException.conflict(
          "BEFORE_REGISTRATION",
          new Text("不得有早于登记之日的事件。", "Nothing may come before the day of registration."));
    }
    EntryEvents.Entered entered = first.payload(EntryEvents.Entered.class);
    Entry entry = new Entry(first, entered, procedures.byRef(entered.procedure()));
    DayByDay.through(history, entry::apply, day -> endOfDay.accept(day, entry));
    return entry;
  }

  private void apply(Event event) {
    if (event.type().equals(EntryEvents.DESCRIBED)) {
      content =
          Payload.merge(
              content, event.payload(EntryEvents.Described.class).patch(), EntryContent.class);
      return;
    }
    Transitioned taken = event.payload(Transitioned.class);
    Transition transition = position.taken(machine, event, taken);
    position = position.after(machine, transition, taken.inputs());
    steps.add(event);
    said.putAll(taken.inputs());
  }

  /** Whether it has begun: its first step may have been voided. */
  boolean begun() {
    return !position.state().equals(Machine.NOTHING);
  }

  boolean ended() {
    return begun() && machine.state(position.state()).terminal();
  }

  @Override
  public Set<String> conditions() {
    return machine.conditionsOf(said);
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

  /** What was said with its steps, the latest of each. */
  Map<String, JsonNode> said() {
    return Collections.unmodifiableMap(said);
  }

  UUID id() {
    return id;
  }

  String register() {
    return entered.register();
  }

  EntryContent content() {
    return content;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  Instant createdAt() {
    return createdAt;
  }
}
