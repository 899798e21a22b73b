package org.guiju.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guiju.deadline.Aftermath;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.Event;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.CommitteeService;
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
import org.guiju.procedure.engine.Parties;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Steps;
import org.guiju.procedure.engine.TransitionView;
import org.jspecify.annotations.Nullable;

/** The use cases of entries; each is one transaction. */
@ApplicationScoped
public class EntryService {

  private static final Text THING = new Text("名录条目", "entry");

  private final Ledger ledger;
  private final Registers registers;
  private final ProcedureCatalog procedures;
  private final Steps steps;
  private final EntryCommands commands;
  private final EntryRepository repository;
  private final CommitteeService committees;
  private final Aftermath aftermath;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;

  EntryService(
      Ledger ledger,
      Registers registers,
      ProcedureCatalog procedures,
      Steps steps,
      EntryCommands commands,
      EntryRepository repository,
      CommitteeService committees,
      Aftermath aftermath,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.registers = registers;
    this.procedures = procedures;
    this.steps = steps;
    this.commands = commands;
    this.repository = repository;
    this.committees = committees;
    this.aftermath = aftermath;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /** Begins an entry. */
  @Transactional
  EntryView enter(String register, EntryRequest request, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream =
        commands.enter(
            work,
            registers.get(register),
            request.entry(),
            request.step().step(legalDay.today()),
            null);
    work.commit();
    return EntryView.of(commands.fold(stream), stream, locale);
  }

  /** Entries of a register as they stood on a day, a page of them. */
  @Transactional
  public Page<EntrySummary> list(
      String register, EntryFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    Register of = registers.get(register);
    return repository.list(of, registers.schema(of).attributes(), filter, on, page, facets);
  }

  /** Entries of all registers that named a committee on a day, a page of them. */
  @Transactional
  Page<EntrySummary> naming(UUID committee, LocalDate on, PageRequest page) {
    return repository.naming(committees.get(committee, on).code(), on, page);
  }

  /** One entry as it was on a day. */
  @Transactional
  EntryView get(UUID id, LocalDate on, Locale locale) {
    Stream stream = existing(ledger.read(EntryCommands.ref(id)));
    return EntryView.of(foldOn(stream, on), stream, locale);
  }

  /** What can be done with it on a day, and what stands against it. */
  @Transactional
  List<ActionView> actions(UUID id, LocalDate on, Locale locale) {
    Entry entry = foldOn(existing(ledger.read(EntryCommands.ref(id))), on);
    return steps.options(entry, on, currentActor.get()).stream()
        .map(
            option ->
                ActionView.of(option, procedures, steps.uploaded(EntryCommands.ref(id)), locale))
        .toList();
  }

  /** Takes a step; of a preview the caller takes the transaction back. */
  @Transactional
  TransitionView take(UUID id, @Nullable Long seen, Step step, boolean preview, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = standing(work.open(EntryCommands.ref(id)));
    IfMatch.require(seen, stream.version());
    Event event = commands.take(work, stream, step);
    work.commit();
    Event taken = stream.recorded(event.id());
    Entry after = commands.fold(stream);
    return TransitionView.of(
        after,
        stream.version(),
        taken,
        aftermath.of(work, after, taken, preview, () -> Parties.NONE, locale),
        locale);
  }

  /** Changes what it says from today on. */
  @Transactional
  EntryView describe(
      UUID id, @Nullable Long seen, UnaryOperator<EntryContent> change, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = standing(work.open(EntryCommands.ref(id)));
    IfMatch.require(seen, stream.version());
    EntryContent wanted = change.apply(commands.fold(stream).content());
    commands.describe(work, stream, wanted, legalDay.today());
    work.commit();
    return EntryView.of(commands.fold(stream), stream, locale);
  }

  /** Its events; as recorded, or as they are to be read, by what was known at an instant. */
  @Transactional
  List<EventView> history(UUID id, boolean asRecorded, @Nullable Instant knownAt) {
    return existing(ledger.read(EntryCommands.ref(id))).view(asRecorded, knownAt).stream()
        .map(EventView::of)
        .toList();
  }

  /** Puts an event right. */
  @Transactional
  List<EventView> correct(UUID id, @Nullable Long seen, CorrectionRequest request) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = standing(work.open(EntryCommands.ref(id)));
    IfMatch.require(seen, stream.version());
    commands.correct(work, stream, request);
    work.commit();
    return stream.recorded().stream().map(EventView::of).toList();
  }

  private Entry foldOn(Stream stream, LocalDate on) {
    List<Event> events = stream.asOf(on);
    if (events.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    Entry entry = commands.fold(events);
    if (!entry.begun()) {
      throw DomainException.notFound(THING);
    }
    return entry;
  }

  private static Stream existing(Stream stream) {
    if (stream.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }

  /** An entry of which something is left; none where its first step was voided. */
  private Stream standing(Stream stream) {
    if (stream.effective().isEmpty() || !commands.fold(stream).begun()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }
}
