package org.guiju.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.guiju.ledger.DayByDay;
import org.guiju.ledger.Event;
import org.guiju.ledger.Fold;
import org.guiju.ledger.Payload;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.FastTrack;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Implemented;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Position;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.standard.Participation;
import org.guiju.standard.Publication;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.AdoptionDegree;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * A standards project as its events give it. It changes by {@link #apply} alone, and holds nothing
 * that is stored.
 */
public final class Project implements Subject, Implemented {

  private static final String PLAN_ISSUED = "10.99";
  private static final String SUBMITTED_FOR_APPROVAL = "50.00";
  private static final String PUBLISHED = "60.60";

  /**
   * A stage that the project entered.
   *
   * @param event the event that entered it
   * @param place place among the stages that this event entered, from 0
   * @param stage international stage code
   * @param on day
   */
  record StageEntry(UUID event, int place, String stage, LocalDate on) {}

  private final UUID id;
  private final Set<String> telling;
  private Procedure procedure;
  private Machine machine;
  private final Kind kind;
  private @Nullable Nature nature;
  private final LocalDate createdOn;
  private final Instant createdAt;
  private Description description;
  private Position position;
  private final Map<UUID, Participation> participations = new LinkedHashMap<>();
  private final List<StageEntry> entries = new ArrayList<>();
  private final List<Event> steps = new ArrayList<>();
  private @Nullable String planNumber;
  private @Nullable LocalDate planIssuedOn;
  private @Nullable LocalDate firstDeadline;
  private @Nullable LocalDate deadline;
  private @Nullable LocalDate submittedOn;
  private @Nullable LocalDate publishedOn;
  private @Nullable String fastTrack;
  private @Nullable String announcementNumber;
  private @Nullable LocalDate issueDate;
  private @Nullable LocalDate implementationDate;
  private List<String> numbers = List.of();

  private Project(
      Event creation, ProjectEvents.Created created, Procedure procedure, Set<String> telling) {
    this.telling = telling;
    this.id = creation.aggregate().id();
    this.procedure = procedure;
    this.machine = procedure.machine(Procedure.PROJECT);
    this.kind = created.kind();
    this.nature = created.nature();
    this.description = created.description();
    this.position = Position.start(machine);
    this.createdOn = creation.effectiveOn();
    opening(machine).ifPresent(t -> enterAll(creation, t.stages()));
    this.createdAt = creation.recordedAt();
  }

  /** The step that registration itself takes, where the procedure has one. */
  private static Optional<Transition> opening(Machine machine) {
    return machine.from(Machine.NOTHING).stream()
        .filter(t -> t.to().equals(machine.initial()))
        .findFirst();
  }

  private void enterAll(Event event, List<String> stages) {
    for (int place = 0; place < stages.size(); place++) {
      enter(event, place, stages.get(place));
    }
  }

  /** How the history of a project is read. */
  static Fold<Project> reading(ProcedureCatalog procedures) {
    return new Fold<>(Project.class, history -> fold(history, procedures));
  }

  /**
   * The project that a history gives; the history is not empty and begins with the registration.
   */
  static Project fold(List<Event> history, ProcedureCatalog procedures) {
    return fold(history, procedures, (on, project) -> {});
  }

  /**
   * The same, with a look at the project at the end of each day on which something happened.
   *
   * @throws DomainException CONFLICT where the procedure does not allow the history
   */
  static Project fold(
      List<Event> history, ProcedureCatalog procedures, BiConsumer<LocalDate, Project> endOfDay) {
    Event first = history.getFirst();
    if (!first.type().equals(ProjectEvents.CREATED)) {
      throw DomainException.conflict(
          "BEFORE_REGISTRATION",
          new Text("不得有早于登记日的事件。", "Nothing may come before the day of registration."));
    }
    ProjectEvents.Created created = first.payload(ProjectEvents.Created.class);
    Project project =
        new Project(
            first, created, procedures.byRef(created.procedure()), procedures.conditionTags());
    DayByDay.through(
        history,
        event -> {
          if (event.type().equals(ProjectEvents.NATURE_CHANGED)) {
            project.become(event, procedures);
          } else {
            project.apply(event);
          }
        },
        day -> endOfDay.accept(day, project));
    return project;
  }

  private void become(Event event, ProcedureCatalog procedures) {
    ProjectEvents.NatureChanged change = event.payload(ProjectEvents.NatureChanged.class);
    nature = change.nature();
    procedure = procedures.byRef(change.procedure());
    machine = procedure.machine(Procedure.PROJECT);
    if (!machine.states().containsKey(position.state())) {
      throw DomainException.conflict(
          "HISTORY_NOT_ALLOWED",
          new Text(
              "该性质的程序没有项目所处的状态。",
              "The procedure of that nature has no such state as the project's."));
    }
  }

  private void apply(Event event) {
    switch (event.type()) {
      case Transitioned.TYPE -> step(event);
      case ProjectEvents.DESCRIBED ->
          description =
              Payload.merge(
                  description,
                  event.payload(ProjectEvents.Described.class).patch(),
                  Description.class);
      case ProjectEvents.PARTICIPATION_SET -> {
        Participation participation = event.payload(Participation.class);
        participations.put(participation.organization(), participation);
      }
      case ProjectEvents.PARTICIPATION_REMOVED ->
          participations.remove(
              event.payload(ProjectEvents.ParticipationRemoved.class).organization());
      default -> throw new IllegalStateException("a project has no event " + event.type());
    }
  }

  private void step(Event event) {
    Transitioned taken = event.payload(Transitioned.class);
    Transition transition = position.taken(machine, event, taken);
    List<String> entered = position.entered(transition, taken.inputs());
    position = position.after(machine, transition, taken.inputs());
    steps.add(event);
    enterAll(event, entered);
    remember(taken.given(), event.effectiveOn());
  }

  private void enter(Event event, int place, String stage) {
    LocalDate on = event.effectiveOn();
    entries.add(new StageEntry(event.id(), place, stage, on));
    switch (stage) {
      case PLAN_ISSUED -> planIssuedOn = on;
      case SUBMITTED_FOR_APPROVAL -> submittedOn = on;
      case PUBLISHED -> publishedOn = publishedOn == null ? on : publishedOn;
      default -> {
        // the other stages are only passed through
      }
    }
  }

  private void remember(Inputs inputs, LocalDate on) {
    planNumber =
        Objects.requireNonNullElse(
            inputs.text("planNumber"), Objects.requireNonNullElse(planNumber, ""));
    planNumber = planNumber.isEmpty() ? null : planNumber;
    fastTrack = inputs.has("fastTrack") ? inputs.text("fastTrack") : fastTrack;
    deadline = inputs.has("deadline") ? inputs.date("deadline") : deadline;
    announcementNumber =
        inputs.has("announcementNumber") ? inputs.text("announcementNumber") : announcementNumber;
    issueDate = inputs.has("issueDate") ? inputs.date("issueDate") : issueDate;
    implementationDate =
        inputs.has("implementationDate") ? inputs.date("implementationDate") : implementationDate;
    List<String> given = numbersOf(inputs);
    numbers = given.isEmpty() ? numbers : given;
    if (deadline == null && on.equals(planIssuedOn)) {
      Integer months = trackMonths();
      deadline = months == null ? null : on.plusMonths(months);
    }
    firstDeadline = firstDeadline == null ? deadline : firstDeadline;
  }

  /** Months of the plan: those of its fast track where that has some. */
  private @Nullable Integer trackMonths() {
    FastTrack track = fastTrack == null ? null : procedure.fastTracks().get(fastTrack);
    Integer own = track == null ? null : track.trackMonths();
    return own != null || procedure.parameter("trackMonths") == null
        ? own
        : Integer.valueOf(procedure.intParameter("trackMonths"));
  }

  /** The numbers that a step brings, canonical, the leading one first. */
  public static List<String> numbersOf(Inputs inputs) {
    List<String> given = new ArrayList<>(inputs.texts("number"));
    given.addAll(inputs.texts("numbers"));
    return given.stream().map(StandardNumbers::canonical).distinct().toList();
  }

  /** The step that registration took; none where the procedure has no such step. */
  Optional<Transition> opening() {
    return opening(machine);
  }

  /** What the publication makes known; null while it is not published. */
  public @Nullable Publication publication() {
    return ProjectPublication.of(this);
  }

  @Override
  public Set<String> conditions() {
    Set<String> conditions = new HashSet<>(procedure.conditionsOf(fastTrack));
    WorkType work = description.effectiveWorkType();
    boolean adopts = description.adopts().stream().anyMatch(a -> a.degree() != AdoptionDegree.NEQ);
    if (work == WorkType.ADOPTION || adopts) {
      conditions.add("ADOPTION");
    }
    if (work == WorkType.REVISION
        || !description.replaces().isEmpty()
        || !description.partlyReplaces().isEmpty()) {
      conditions.add("REVISION");
    }
    if (steps.stream()
        .anyMatch(e -> e.payload(Transitioned.class).action().equals("CLOSE_COMMENT"))) {
      conditions.add("COMMENT_HELD");
    }
    if (Publication.isOfCity(kind, description.regionCode())) {
      conditions.add("CITY");
    }
    if (kind == Kind.INTERNATIONAL) {
      Deliverable.of(numbers, description.reference()).map(Enum::name).ifPresent(conditions::add);
    }
    description.tags().stream().filter(telling::contains).forEach(conditions::add);
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
  public @Nullable LocalDate implementationDate() {
    return implementationDate;
  }

  /**
   * Whether it goes on in a state that it came to on a day: it has neither ended nor become a
   * standard. A state that only the procedure for another nature has was no end.
   */
  boolean runsIn(String state, LocalDate from) {
    boolean ended = machine.states().containsKey(state) && machine.state(state).terminal();
    return !ended && (publishedOn == null || from.isBefore(publishedOn));
  }

  public UUID id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public @Nullable Nature nature() {
    return nature;
  }

  public Description description() {
    return description;
  }

  public List<Participation> participations() {
    return List.copyOf(participations.values());
  }

  List<StageEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  LocalDate createdOn() {
    return createdOn;
  }

  Instant createdAt() {
    return createdAt;
  }

  public @Nullable String planNumber() {
    return planNumber;
  }

  @Nullable LocalDate submittedOn() {
    return submittedOn;
  }

  @Nullable LocalDate publishedOn() {
    return publishedOn;
  }

  @Nullable LocalDate planIssuedOn() {
    return planIssuedOn;
  }

  /** Last day of the plan before any extension; null where it has none. */
  public @Nullable LocalDate firstDeadline() {
    return firstDeadline;
  }

  /** Last day of the plan; null where it has none. */
  public @Nullable LocalDate deadline() {
    return deadline;
  }

  @Nullable String fastTrack() {
    return fastTrack;
  }

  public List<String> numbers() {
    return numbers;
  }

  @Nullable String announcementNumber() {
    return announcementNumber;
  }

  @Nullable LocalDate issueDate() {
    return issueDate == null ? publishedOn : issueDate;
  }

  /** Day of publication as its announcement gives it; null while it is not published. */
  public @Nullable LocalDate publicationDay() {
    return publishedOn == null ? null : issueDate();
  }
}
