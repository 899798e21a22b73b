package org.guiju.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.guiju.deadline.Aftermath;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.Event;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.ActionView;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Steps;
import org.guiju.procedure.engine.TransitionView;
import org.guiju.standard.Participation;
import org.jspecify.annotations.Nullable;

/** The use cases of projects; each is one transaction. */
@ApplicationScoped
public class ProjectService {

  private static final Text THING = new Text("标准项目", "standards project");

  private final Ledger ledger;
  private final ProcedureCatalog procedures;
  private final Steps steps;
  private final ProjectCommands commands;
  private final ProjectRevisions revisions;
  private final ProjectRepository repository;
  private final Aftermath aftermath;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;

  ProjectService(
      Ledger ledger,
      ProcedureCatalog procedures,
      Steps steps,
      ProjectCommands commands,
      ProjectRevisions revisions,
      ProjectRepository repository,
      Aftermath aftermath,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.procedures = procedures;
    this.steps = steps;
    this.commands = commands;
    this.revisions = revisions;
    this.repository = repository;
    this.aftermath = aftermath;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /** Registers a project. */
  @Transactional
  public ProjectView register(ProjectRequest request, Locale locale) {
    LocalDate on = request.registeredOn() == null ? legalDay.today() : request.registeredOn();
    notInFuture("/registeredOn", on);
    Work work = ledger.begin(currentActor.get());
    Stream stream =
        commands.register(
            work,
            request.kind(),
            request.nature(),
            request.procedure(),
            request.description(),
            on,
            null);
    work.commit();
    return view(stream, locale);
  }

  /** Projects that existed on a day, a page of them with the facets asked for. */
  @Transactional
  public Page<ProjectSummary> list(
      ProjectFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    return repository.list(filter, on, page, facets);
  }

  /** One project as it was on a day. */
  @Transactional
  public ProjectView get(UUID id, LocalDate on, Locale locale) {
    Stream stream = existing(id);
    return ProjectView.of(foldOn(stream, on), stream, locale);
  }

  /** Changes what it says of itself from today on. */
  @Transactional
  public ProjectView describe(UUID id, @Nullable Long seen, JsonNode patch, Locale locale) {
    return change(
        id,
        seen,
        locale,
        (work, stream) -> revisions.revise(work, stream, patch, legalDay.today(), null));
  }

  /** Sets an organization's part in it. */
  @Transactional
  public ProjectView participate(
      UUID id, @Nullable Long seen, ParticipationRequest request, Locale locale) {
    LocalDate on = request.effectiveOn() == null ? legalDay.today() : request.effectiveOn();
    notInFuture("/effectiveOn", on);
    Participation participation =
        new Participation(
            request.organization(), request.role(), request.rank(), request.evidence());
    return change(
        id,
        seen,
        locale,
        (work, stream) -> commands.participate(work, stream, participation, on, null));
  }

  /** Takes an organization's part in it away. */
  @Transactional
  public ProjectView leave(UUID id, @Nullable Long seen, UUID organization, Locale locale) {
    return change(
        id,
        seen,
        locale,
        (work, stream) -> commands.leave(work, stream, organization, legalDay.today(), null));
  }

  /** Takes a step of its procedure; of a preview the caller takes the transaction back. */
  @Transactional
  public TransitionView take(
      UUID id, @Nullable Long seen, Step step, boolean preview, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = standing(work.open(ProjectCommands.ref(id)));
    IfMatch.require(seen, stream.version());
    Event event = commands.take(work, stream, step);
    work.commit();
    Event taken = stream.recorded(event.id());
    Project after = commands.fold(stream);
    return TransitionView.of(
        after,
        stream.version(),
        taken,
        aftermath.of(
            work, after, taken, preview, () -> commands.parties(after, legalDay.today()), locale),
        locale);
  }

  /** Puts an event right; empty where nothing is left, as its registration was voided. */
  @Transactional
  public Optional<ProjectView> correct(
      UUID id, @Nullable Long seen, CorrectionRequest request, Locale locale) {
    Stream stream =
        changed(id, seen, (work, changing) -> commands.correct(work, changing, request));
    return stream.effective().isEmpty() ? Optional.empty() : Optional.of(view(stream, locale));
  }

  /** What can be done with it on a day, and what stands against it. */
  @Transactional
  public List<ActionView> actions(UUID id, LocalDate on, Locale locale) {
    Project project = foldOn(existing(id), on);
    Map<String, DocumentRef> uploaded = steps.uploaded(ProjectCommands.ref(id));
    return steps.options(project, on, currentActor.get()).stream()
        .map(option -> ActionView.of(option, procedures, uploaded, locale))
        .toList();
  }

  /** Its events; as recorded, or as they are to be read, by what was known at an instant. */
  @Transactional
  public List<EventView> history(UUID id, boolean asRecorded, java.time.@Nullable Instant knownAt) {
    return existing(id).view(asRecorded, knownAt).stream().map(EventView::of).toList();
  }

  private ProjectView change(
      UUID id, @Nullable Long seen, Locale locale, BiConsumer<Work, Stream> command) {
    return view(changed(id, seen, command), locale);
  }

  private Stream changed(UUID id, @Nullable Long seen, BiConsumer<Work, Stream> command) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = standing(work.open(ProjectCommands.ref(id)));
    IfMatch.require(seen, stream.version());
    command.accept(work, stream);
    work.commit();
    return stream;
  }

  private ProjectView view(Stream stream, Locale locale) {
    return ProjectView.of(commands.fold(stream), stream, locale);
  }

  private Project foldOn(Stream stream, LocalDate on) {
    List<Event> events = stream.asOf(on);
    if (events.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return commands.fold(events);
  }

  private Stream existing(UUID id) {
    return existing(ledger.read(ProjectCommands.ref(id)));
  }

  private static Stream existing(Stream stream) {
    if (stream.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }

  /** A project of which something is left; none where its registration was voided. */
  private static Stream standing(Stream stream) {
    if (stream.effective().isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }

  private void notInFuture(String pointer, LocalDate on) {
    if (on.isAfter(legalDay.today())) {
      throw DomainException.invalid(
          pointer,
          "IN_FUTURE",
          new Text("不得晚于今日（北京时间）。", "It may not be after today (Asia/Shanghai)."));
    }
  }
}
