package org.guiju.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.guiju.ledger.DayByDay;
import org.guiju.ledger.Event;
import org.guiju.ledger.Fold;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Implemented;
import org.guiju.procedure.engine.Position;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/** One published edition as its events give it. It changes by {@link #apply} alone. */
public final class Standard implements Subject, Implemented {

  /** Type of the event that begins an edition; its payload is a {@link Publication}. */
  public static final String PUBLISHED = "PUBLISHED";

  /** Mark of an edition whose number was revoked (Standardization Law, arts 40 and 42). */
  static final String NUMBER_REVOKED = "NUMBER_REVOKED";

  private final UUID id;
  private final Procedure procedure;
  private final Machine machine;
  private final Publication publication;
  private final Instant createdAt;
  private Position position;
  private final List<Event> steps = new ArrayList<>();
  private final Set<String> flags = new HashSet<>();
  private @Nullable UUID replacedBy;
  private @Nullable String recordNumber;

  private Standard(Event published, Publication publication, Procedure procedure) {
    this.id = published.aggregate().id();
    this.publication = publication;
    this.procedure = procedure;
    this.machine = procedure.machine(Procedure.EDITION);
    this.position = Position.start(machine);
    this.createdAt = published.recordedAt();
    this.recordNumber = publication.recordNumber();
  }

  /** How the history of an edition is read. */
  static Fold<Standard> reading(ProcedureCatalog procedures) {
    return new Fold<>(Standard.class, history -> fold(history, procedures));
  }

  /** The edition that a history gives; the history is not empty. */
  public static Standard fold(List<Event> history, ProcedureCatalog procedures) {
    return fold(history, procedures, (on, standard) -> {});
  }

  /**
   * The edition that a history gives, with a look at it at the end of each day on which something
   * happened.
   */
  static Standard fold(
      List<Event> history, ProcedureCatalog procedures, BiConsumer<LocalDate, Standard> endOfDay) {
    Event first = history.getFirst();
    if (!first.type().equals(PUBLISHED)) {
      throw DomainException.conflict(
          "BEFORE_PUBLICATION",
          new Text("不得有早于发布日的事件。", "Nothing may come before the day of publication."));
    }
    Publication publication = first.payload(Publication.class);
    Standard standard = new Standard(first, publication, procedures.byRef(publication.procedure()));
    DayByDay.through(history, standard::apply, day -> endOfDay.accept(day, standard));
    return standard;
  }

  private void apply(Event event) {
    if (!event.type().equals(Transitioned.TYPE)) {
      throw new IllegalStateException("a standard has no event " + event.type());
    }
    Transitioned taken = event.payload(Transitioned.class);
    Transition transition = position.taken(machine, event, taken);
    position = position.after(machine, transition, taken.inputs());
    steps.add(event);
    flags.addAll(transition.flags());
    String successor = taken.given().text("replacedBy");
    replacedBy = successor == null ? replacedBy : UUID.fromString(successor);
    String filed = taken.given().text("recordNumber");
    recordNumber = filed == null ? recordNumber : filed;
  }

  /**
   * Whether it is valid on the day that the history was folded to: published and neither replaced
   * nor abolished.
   */
  public boolean isAlive() {
    return !machine.state(position.state()).terminal();
  }

  /** Whether its number was revoked, so that it is a standard that nobody can name any more. */
  public boolean isNumberRevoked() {
    return flags.contains(NUMBER_REVOKED);
  }

  /**
   * Whether it may be chosen: in force, or published and not yet in force (过渡期), under a number
   * that was not revoked.
   */
  public boolean isSelectable() {
    boolean standing =
        machine.state(position.state()).inForce()
            || position.state().equals(machine.initial()) && isAlive();
    return standing && !isNumberRevoked();
  }

  @Override
  public Set<String> conditions() {
    Set<String> conditions = new HashSet<>(publication.tags());
    if (Publication.isOfCity(publication.kind(), publication.regionCode())) {
      conditions.add("CITY");
    }
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

  @Override
  public LocalDate implementationDate() {
    return publication.inForceFrom();
  }

  public UUID id() {
    return id;
  }

  public Publication publication() {
    return publication;
  }

  public @Nullable UUID replacedBy() {
    return replacedBy;
  }

  /** Number under which it was filed for record last; as published where no step said one. */
  public @Nullable String recordNumber() {
    return recordNumber;
  }

  Instant createdAt() {
    return createdAt;
  }
}
