package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import org.guiju.standard.StandardService;
import org.jspecify.annotations.Nullable;

/** The use cases of declarations; each is one transaction. */
@ApplicationScoped
public class DeclarationService {

  private static final Text THING = new Text("自我声明", "declaration");

  private final Ledger ledger;
  private final ProcedureCatalog procedures;
  private final Steps steps;
  private final DeclarationCommands commands;
  private final DeclarationRepository repository;
  private final StandardService standards;
  private final Aftermath aftermath;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;

  DeclarationService(
      Ledger ledger,
      ProcedureCatalog procedures,
      Steps steps,
      DeclarationCommands commands,
      DeclarationRepository repository,
      StandardService standards,
      Aftermath aftermath,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.procedures = procedures;
    this.steps = steps;
    this.commands = commands;
    this.repository = repository;
    this.standards = standards;
    this.aftermath = aftermath;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /** Registers a declaration. */
  @Transactional
  public DeclarationView declare(DeclarationRequest request, Locale locale) {
    LocalDate on = request.registeredOn() == null ? legalDay.today() : request.registeredOn();
    if (on.isAfter(legalDay.today())) {
      throw DomainException.invalid(
          "/registeredOn",
          "IN_FUTURE",
          new Text("不得晚于今日（北京时间）。", "It may not be after today (Asia/Shanghai)."));
    }
    Work work = ledger.begin(currentActor.get());
    Stream stream = commands.create(work, request.draft(), on, null);
    work.commit();
    return DeclarationView.of(commands.fold(stream), stream, locale);
  }

  /** Declarations that existed on a day, a page of them. */
  @Transactional
  public Page<DeclarationSummary> list(
      DeclarationFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    return repository.list(filter, on, page, facets);
  }

  /** Declarations that name an edition, a page of them. */
  @Transactional
  public Page<DeclarationSummary> naming(
      UUID standard, LocalDate on, PageRequest page, Locale locale) {
    List<String> numbers = standards.get(standard, on, locale).numbers();
    return repository.naming(standard, numbers, on, page);
  }

  /** One declaration as it was on a day. */
  @Transactional
  public DeclarationView get(UUID id, LocalDate on, Locale locale) {
    Stream stream = existing(ledger.read(DeclarationCommands.ref(id)));
    return DeclarationView.of(foldOn(stream, on), stream, locale);
  }

  /** Changes what it says from today on. */
  @Transactional
  public DeclarationView describe(
      UUID id, @Nullable Long seen, UnaryOperator<DeclarationContent> change, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = existing(work.open(DeclarationCommands.ref(id)));
    IfMatch.require(seen, stream.version());
    DeclarationContent wanted = change.apply(standing(stream).content());
    commands.describe(work, stream, wanted, legalDay.today(), null);
    work.commit();
    return DeclarationView.of(commands.fold(stream), stream, locale);
  }

  /** Takes a step of its procedure; of a preview the caller takes the transaction back. */
  @Transactional
  public TransitionView take(
      UUID id, @Nullable Long seen, Step step, boolean preview, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = existing(work.open(DeclarationCommands.ref(id)));
    IfMatch.require(seen, stream.version());
    standing(stream);
    Event event = commands.take(work, stream, step);
    work.commit();
    Event taken = stream.recorded(event.id());
    Declaration after = commands.fold(stream);
    return TransitionView.of(
        after,
        stream.version(),
        taken,
        aftermath.of(
            work,
            after,
            taken,
            preview,
            () -> commands.parties(after, taken.effectiveOn()),
            locale),
        locale);
  }

  /** Puts an event right and answers with the events as recorded. */
  @Transactional
  public List<EventView> correct(UUID id, @Nullable Long seen, CorrectionRequest request) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = existing(work.open(DeclarationCommands.ref(id)));
    IfMatch.require(seen, stream.version());
    standing(stream);
    commands.correct(work, stream, request);
    work.commit();
    return stream.recorded().stream().map(EventView::of).toList();
  }

  /** What can be done with it on a day, and what stands against it. */
  @Transactional
  public List<ActionView> actions(UUID id, LocalDate on, Locale locale) {
    Declaration declaration = foldOn(existing(ledger.read(DeclarationCommands.ref(id))), on);
    Map<String, DocumentRef> uploaded = steps.uploaded(DeclarationCommands.ref(id));
    return steps.options(declaration, on, currentActor.get()).stream()
        .map(option -> ActionView.of(option, procedures, uploaded, locale))
        .toList();
  }

  /** Its events; as recorded, or as they are to be read, by what was known at an instant. */
  @Transactional
  public List<EventView> history(UUID id, boolean asRecorded, @Nullable Instant knownAt) {
    Stream stream = existing(ledger.read(DeclarationCommands.ref(id)));
    return stream.view(asRecorded, knownAt).stream().map(EventView::of).toList();
  }

  private Declaration foldOn(Stream stream, LocalDate on) {
    List<Event> events = stream.asOf(on);
    if (events.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return commands.fold(events);
  }

  /** The declaration now; none where its registration was corrected away. */
  private Declaration standing(Stream stream) {
    if (stream.effective().isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return commands.fold(stream);
  }

  private static Stream existing(Stream stream) {
    if (stream.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }
}
