package org.guiju.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A self-declaration as its events give it. It changes by {@link #apply} alone, and holds nothing
 * that is stored.
 *
 * <p>What it says becomes public with a step that looks at the numbers declared (PUBLISH, UPDATE,
 * CORRECT), so that nothing is public that was not checked.
 */
public final class Declaration implements Subject {

  /** The guard of the steps that make public what the declaration says. */
  static final String CHECKS_CONTENT = "DECLARED_NUMBERS";

  /**
   * When a standard was first made public by this declaration.
   *
   * @param familyKey number without year
   * @param number the number it then had
   * @param name the name it then had
   * @param own whether it was then said to be the declarer's own
   * @param on the day
   */
  record FirstPublic(
      String familyKey, String number, @Nullable String name, boolean own, LocalDate on) {}

  private final UUID id;
  private final Procedure procedure;
  private final Machine machine;
  private final UUID organization;
  private final Kind kind;
  private final LocalDate createdOn;
  private final Instant createdAt;
  private DeclarationContent content;
  private @Nullable DeclarationContent publicContent;
  private Position position;
  private @Nullable LocalDate publishedOn;
  private @Nullable LocalDate endedOn;
  private final List<Event> steps = new ArrayList<>();
  private final Map<String, FirstPublic> firstPublic = new LinkedHashMap<>();
  private final Map<String, FirstPublic> publicNumbers = new LinkedHashMap<>();

  private Declaration(Event creation, DeclarationEvents.Created created, Procedure procedure) {
    this.id = creation.aggregate().id();
    this.procedure = procedure;
    this.machine = procedure.machine(Procedure.DECLARATION);
    this.organization = created.organization();
    this.kind = created.kind();
    this.content = canonical(created.content());
    this.position = Position.start(machine);
    this.createdOn = creation.effectiveOn();
    this.createdAt = creation.recordedAt();
  }

  /**
   * The declaration that a history gives; the history is not empty and begins with the
   * registration.
   */
  static Declaration fold(List<Event> history, ProcedureCatalog procedures) {
    return fold(history, procedures, (on, declaration) -> {});
  }

  /**
   * The same, with a look at the declaration at the end of each day on which something happened.
   *
   * @throws DomainException CONFLICT where the procedure does not allow the history
   */
  static Declaration fold(
      List<Event> history,
      ProcedureCatalog procedures,
      BiConsumer<LocalDate, Declaration> endOfDay) {
    Event first = history.getFirst();
    if (!first.type().equals(DeclarationEvents.CREATED)) {
      throw DomainException.conflict(
          "BEFORE_REGISTRATION",
          new Text("不得有早于登记日的事件。", "Nothing may come before the day of registration."));
    }
    DeclarationEvents.Created created = first.payload(DeclarationEvents.Created.class);
    Declaration declaration =
        new Declaration(first, created, procedures.byRef(created.procedure()));
    DayByDay.through(history, declaration::apply, day -> endOfDay.accept(day, declaration));
    return declaration;
  }

  private void apply(Event event) {
    switch (event.type()) {
      case Transitioned.TYPE -> step(event);
      case DeclarationEvents.DESCRIBED ->
          content =
              canonical(
                  Payload.merge(
                      content,
                      event.payload(DeclarationEvents.Described.class).patch(),
                      DeclarationContent.class));
      default -> throw new IllegalStateException("a declaration has no event " + event.type());
    }
  }

  private void step(Event event) {
    Transitioned taken = event.payload(Transitioned.class);
    Transition transition = position.taken(machine, event, taken);
    position = position.after(machine, transition, taken.inputs());
    steps.add(event);
    LocalDate on = event.effectiveOn();
    if (transition.guards().stream().anyMatch(guard -> guard.code().equals(CHECKS_CONTENT))) {
      publish(on);
    }
    if (publishedOn != null && ended()) {
      endedOn = on;
    }
  }

  private void publish(LocalDate on) {
    publishedOn = publishedOn == null ? on : publishedOn;
    publicContent = content;
    for (DeclaredStandard standard : content.own()) {
      String family = standard.familyKey();
      firstPublic.putIfAbsent(
          family, new FirstPublic(family, standard.number(), standard.name(), true, on));
    }
    for (DeclaredStandard standard : content.standards()) {
      publicNumbers.putIfAbsent(
          standard.number(),
          new FirstPublic(
              standard.familyKey(), standard.number(), standard.name(), standard.byDeclarer(), on));
    }
  }

  /** Numbers in one spelling, also where a correction brought another. */
  private DeclarationContent canonical(DeclarationContent said) {
    return ContentRules.canonical(said, kind);
  }

  @Override
  public Set<String> conditions() {
    Set<String> conditions = new HashSet<>();
    if (!content.own().isEmpty()) {
      conditions.add("OWN_STANDARD");
    }
    if (content.commissioningParty() != null) {
      conditions.add("COMMISSIONED");
    }
    if (Boolean.TRUE.equals(content.patents())) {
      conditions.add("PATENT");
    }
    return conditions;
  }

  /**
   * Whether anybody can read it as the declarer's word: from publication until it is withdrawn or
   * revoked.
   */
  public boolean isPublic() {
    return publishedOn != null && !ended();
  }

  /** Whether nothing more can come. */
  boolean ended() {
    return machine.state(position.state()).terminal();
  }

  /** Whether it was changed since it was last made public. */
  boolean hasUnpublishedChanges() {
    return publicContent != null && !ended() && !content.equals(publicContent);
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

  public UUID id() {
    return id;
  }

  /** The declarer. */
  public UUID organization() {
    return organization;
  }

  public Kind kind() {
    return kind;
  }

  /** What it says, public or not yet. */
  public DeclarationContent content() {
    return content;
  }

  /** What of it was last made public; null before publication. */
  public @Nullable DeclarationContent publicContent() {
    return publicContent;
  }

  public @Nullable LocalDate publishedOn() {
    return publishedOn;
  }

  /** Day on which it was withdrawn or revoked after having been public. */
  public @Nullable LocalDate endedOn() {
    return endedOn;
  }

  LocalDate createdOn() {
    return createdOn;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** Every number that it named, own or not, with the day on which it first made it public. */
  Collection<FirstPublic> publicNumbers() {
    return Collections.unmodifiableCollection(publicNumbers.values());
  }

  /** Its own standards with the day on which this declaration first made each public. */
  Collection<FirstPublic> firstPublic() {
    return Collections.unmodifiableCollection(firstPublic.values());
  }
}
