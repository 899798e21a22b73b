package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.ActionView;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Steps;
import org.guiju.procedure.engine.TransitionView;
import org.jspecify.annotations.Nullable;

/** The use cases of matters; each is one transaction. */
@ApplicationScoped
public class MatterService {

  private static final Text THING = new Text("事项", "matter");

  private final Ledger ledger;
  private final ProcedureCatalog procedures;
  private final Steps steps;
  private final MatterCommands commands;
  private final Parents parents;
  private final Privacy privacy;
  private final MatterRepository repository;
  private final Aftermath aftermath;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;

  MatterService(
      Ledger ledger,
      ProcedureCatalog procedures,
      Steps steps,
      MatterCommands commands,
      Parents parents,
      Privacy privacy,
      MatterRepository repository,
      Aftermath aftermath,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.procedures = procedures;
    this.steps = steps;
    this.commands = commands;
    this.parents = parents;
    this.privacy = privacy;
    this.repository = repository;
    this.aftermath = aftermath;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /**
   * Begins a matter.
   *
   * @param about type of the thing that it is about
   * @param id of that thing
   * @param type machine of the matter
   */
  @Transactional
  MatterView open(String about, UUID id, String type, MatterOpening opening, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Procedure procedure =
        parents.of(about).fold(parents.open(work, about, id).effective()).procedure();
    Step step = opening.request(openingAction(procedure, type)).step(legalDay.today());
    Stream stream = commands.open(work, type, about, id, step);
    work.commit();
    return view(commands.fold(stream.effective()), stream, locale);
  }

  /** The step with which such a matter begins, where there is only one. */
  private static String openingAction(Procedure procedure, String type) {
    if (!procedure.hasMachine(type)) {
      return "";
    }
    List<String> actions =
        procedure.machine(type).from(Machine.NOTHING).stream()
            .map(Transition::action)
            .distinct()
            .toList();
    return actions.size() == 1 ? actions.getFirst() : "";
  }

  /** Matters as they stood on a day, a page of them. */
  @Transactional
  public Page<MatterSummary> list(
      MatterFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    return repository.list(filter, on, page, facets);
  }

  /** The matters of a type about one thing, as they stood on a day. */
  @Transactional
  Page<MatterSummary> about(String about, UUID id, String type, LocalDate on, PageRequest page) {
    parents.open(null, about, id);
    return list(MatterFilter.about(id, type), on, page, FacetRequest.none());
  }

  /** One matter as it was on a day. */
  @Transactional
  MatterView get(UUID id, LocalDate on, Locale locale) {
    Stream stream = existing(id);
    return view(foldOn(stream, on), stream, locale);
  }

  private MatterView view(Matter matter, Stream stream, Locale locale) {
    return MatterView.of(
        matter, stream, privacy.of(currentActor.get(), matter, legalDay.today()), locale);
  }

  private List<EventView> views(Stream stream, List<Event> events) {
    Privacy.Hidden hidden = privacy.of(currentActor.get(), stream, legalDay.today());
    return events.stream().map(event -> Privacy.shown(EventView.of(event), hidden)).toList();
  }

  /** What can be done with it on a day, and what stands against it. */
  @Transactional
  List<ActionView> actions(UUID id, LocalDate on, Locale locale) {
    Matter matter = foldOn(existing(id), on);
    if (matter.lapsed()) {
      return List.of();
    }
    Privacy.Hidden hidden = privacy.of(currentActor.get(), matter, legalDay.today());
    Map<String, DocumentRef> uploaded = new HashMap<>(steps.uploaded(MatterCommands.ref(id)));
    uploaded.replaceAll((code, document) -> Privacy.shown(document, hidden));
    return steps.options(matter, on, currentActor.get()).stream()
        .map(option -> ActionView.of(option, procedures, uploaded, locale))
        .toList();
  }

  /** Takes a step; of a preview the caller takes the transaction back. */
  @Transactional
  TransitionView take(UUID id, @Nullable Long seen, Step step, boolean preview, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = standing(work.open(MatterCommands.ref(id)));
    IfMatch.require(seen, stream.version());
    Event event = commands.take(work, stream, step);
    work.commit();
    Event taken = stream.recorded(event.id());
    Matter after = commands.fold(stream.effective());
    return TransitionView.of(
        after,
        stream.version(),
        taken,
        aftermath.of(
            work,
            after,
            taken,
            preview,
            () -> commands.parties(work, after, taken.effectiveOn()),
            locale),
        locale);
  }

  /** Its events; as recorded, or as they are to be read, by what was known at an instant. */
  @Transactional
  List<EventView> history(UUID id, boolean asRecorded, @Nullable Instant knownAt) {
    Stream stream = existing(id);
    return views(stream, stream.view(asRecorded, knownAt));
  }

  /** Puts an event right. */
  @Transactional
  List<EventView> correct(UUID id, @Nullable Long seen, CorrectionRequest request) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = standing(work.open(MatterCommands.ref(id)));
    IfMatch.require(seen, stream.version());
    commands.correct(work, stream, request);
    work.commit();
    return views(stream, stream.recorded());
  }

  private Matter foldOn(Stream stream, LocalDate on) {
    List<Event> events = stream.asOf(on);
    if (events.size() < 2) {
      throw DomainException.notFound(THING);
    }
    return commands.fold(events);
  }

  private Stream existing(UUID id) {
    Stream stream = ledger.read(MatterCommands.ref(id));
    if (stream.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }

  /** A matter of which something is left; none where its first step was voided. */
  private static Stream standing(Stream stream) {
    if (stream.effective().size() < 2) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }
}
