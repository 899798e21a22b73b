package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.deadline.Aftermath;
import org.guiju.ledger.Correction;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.Event;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Fold;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.ActionView;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Steps;
import org.guiju.procedure.engine.TransitionView;
import org.jspecify.annotations.Nullable;

/** What can be done with and asked of editions. */
@ApplicationScoped
public class StandardService {

  private static final Text THING = new Text("标准", "standard");

  private final Ledger ledger;
  private final ProcedureCatalog procedures;
  private final Fold<Standard> fold;
  private final Steps steps;
  private final StandardRepository repository;
  private final StandardLinks links;
  private final StandardScope scope;
  private final StandardCorrections corrections;
  private final Successions successions;
  private final Aftermath aftermath;
  private final CurrentActor currentActor;

  StandardService(
      Ledger ledger,
      ProcedureCatalog procedures,
      Steps steps,
      StandardRepository repository,
      StandardLinks links,
      StandardScope scope,
      StandardCorrections corrections,
      Successions successions,
      Aftermath aftermath,
      CurrentActor currentActor) {
    this.ledger = ledger;
    this.procedures = procedures;
    this.fold = Standard.reading(procedures);
    this.steps = steps;
    this.repository = repository;
    this.links = links;
    this.scope = scope;
    this.corrections = corrections;
    this.successions = successions;
    this.aftermath = aftermath;
    this.currentActor = currentActor;
  }

  /** Editions that existed on a day, a page of them with the facets asked for. */
  @Transactional
  public Page<StandardSummary> list(
      StandardFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    return repository.list(filter, procedures.selectable(), successions, on, page, facets);
  }

  /** One edition as it was on a day. */
  @Transactional
  public StandardView get(UUID id, LocalDate on, Locale locale) {
    Stream stream = existing(id);
    Standard standard = foldOn(stream, on);
    return StandardView.of(
        standard,
        stream,
        links.successors(standard, on),
        links.takenUpBy(standard, on),
        successions.successor(standard.publication().numbers(), on),
        locale);
  }

  /** Its events; as recorded, or as they are to be read, by what was known at an instant. */
  @Transactional
  public List<EventView> history(UUID id, boolean asRecorded, @Nullable Instant knownAt) {
    return existing(id).view(asRecorded, knownAt).stream().map(EventView::of).toList();
  }

  /** What can be done with it on a day. */
  @Transactional
  public List<ActionView> actions(UUID id, LocalDate on, Locale locale) {
    Standard standard = foldOn(existing(id), on);
    Map<String, DocumentRef> uploaded = steps.uploaded(ref(id));
    return steps.options(standard, on, currentActor.get()).stream()
        .map(option -> ActionView.of(option, procedures, uploaded, locale))
        .toList();
  }

  /** Takes a step of its life; of a preview the caller takes the transaction back. */
  @Transactional
  public TransitionView take(
      UUID id, @Nullable Long seen, Step step, boolean preview, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = standing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    Event event = take(work, stream, step);
    work.commit();
    Event taken = stream.recorded(event.id());
    Standard after = fold.of(stream);
    return TransitionView.of(
        after,
        stream.version(),
        taken,
        aftermath.of(
            work,
            after,
            taken,
            preview,
            () -> scope.parties(after.publication(), taken.effectiveOn()),
            locale),
        locale);
  }

  /** Takes a step in a work that goes on. */
  public Event take(Work work, Stream stream, Step step) {
    Standard before = fold.of(stream);
    boolean supervising = before.machine().isStepOf(step.action(), Roles.INSPECTOR, work.actor());
    scope.check(
        before.machine().acting(work.actor(), step.action()),
        before.publication(),
        supervising,
        step.effectiveOn());
    return take(work, stream, step, work.actor());
  }

  /** Takes a step that follows from another thing's, as the service itself. */
  public Event carryOut(Work work, Stream stream, Step step) {
    return take(work, stream, step, Actor.SYSTEM);
  }

  private Event take(Work work, Stream stream, Step step, Actor actor) {
    int mark = work.mark();
    Event event = steps.take(work, stream, step, fold, actor);
    try {
      successions.follow(work, fold.of(stream), event);
    } catch (DomainException e) {
      work.backTo(mark);
      throw e;
    }
    return event;
  }

  /** Voids an event of an edition, where what follows stays allowed. */
  public void voidEvent(Work work, Stream stream, UUID event, @Nullable String reason) {
    correct(work, stream, event, new Correction(true, null, null), reason, null);
  }

  /**
   * Refuses an edition that the account may not touch.
   *
   * @param supervising whether it is done as the supervising authority
   */
  public void checkScope(Actor actor, Stream stream, boolean supervising, LocalDate on) {
    scope.check(actor, fold.of(stream).publication(), supervising, on);
  }

  /**
   * One edition as it was on a day.
   *
   * @throws DomainException NOT_FOUND where there is none, or not yet on that day
   */
  @Transactional
  public Standard on(UUID id, LocalDate on) {
    return foldOn(existing(id), on);
  }

  /** The edition that a history gives. */
  public Standard fold(List<Event> history) {
    return fold.of(history);
  }

  Fold<Standard> reading() {
    return fold;
  }

  /** Puts an event right. What came from its project is put right there. */
  @Transactional
  public List<EventView> correct(UUID id, @Nullable Long seen, CorrectionRequest request) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = standing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    Correction correction = request.correction();
    Publication published = fold.of(stream).publication();
    scope.check(work.actor().as(Set.of()), published, false, published.issueDate());
    boolean first = stream.recorded().getFirst().id().equals(request.event());
    boolean ofProject = first && published.project() != null;
    if (ofProject) {
      throw DomainException.conflict(
          "CORRECT_THE_PROJECT",
          new Text(
              "发布信息来自标准项目，请在项目上更正。",
              "The publication comes from the project; put it right there."));
    }
    if (first && correction.payload() != null) {
      corrections.check(published, correction.payload());
    }
    correct(work, stream, request.event(), correction, request.reason(), request.basis());
    work.commit();
    return stream.recorded().stream().map(EventView::of).toList();
  }

  private void correct(
      Work work,
      Stream stream,
      UUID event,
      Correction correction,
      @Nullable String reason,
      @Nullable String basis) {
    Standard before = fold.of(stream);
    Optional<Event> wrong = before.steps().stream().filter(e -> e.id().equals(event)).findFirst();
    steps.correct(work, stream, event, correction, reason, basis, fold);
    wrong.ifPresent(
        step ->
            successions.followCorrection(
                work,
                before,
                step,
                correction.voided()
                    ? null
                    : Objects.requireNonNullElse(correction.effectiveOn(), step.effectiveOn()),
                reason));
  }

  /** An edition of which something is left; none where its publication was voided. */
  private static Stream standing(Stream stream) {
    if (stream.effective().isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }

  private Standard foldOn(Stream stream, LocalDate on) {
    List<Event> events = stream.asOf(on);
    if (events.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return fold.of(events);
  }

  private Stream existing(UUID id) {
    return existing(ledger.read(ref(id)));
  }

  private static Stream existing(Stream stream) {
    if (stream.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }

  static Ref ref(UUID id) {
    return new Ref(StandardProjector.TYPE, id);
  }
}
