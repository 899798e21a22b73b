package org.guiju.programme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.Event;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** The use cases of documents; each is one transaction. */
@ApplicationScoped
class ProgrammeService {

  private final Ledger ledger;
  private final ProgrammeBook book;
  private final ProgrammeChecker checker;
  private final ProgrammeAccess access;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;

  ProgrammeService(
      Ledger ledger,
      ProgrammeBook book,
      ProgrammeChecker checker,
      ProgrammeAccess access,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.book = book;
    this.checker = checker;
    this.access = access;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /**
   * Why a definition is recorded.
   *
   * @param effectiveOn first day on which it holds
   */
  record Saying(@Nullable LocalDate effectiveOn, @Nullable String reason, @Nullable String basis) {}

  /** Enters a document that was not known before. */
  @Transactional
  ProgrammeVersion create(ObjectNode definition, Saying saying) {
    Programme programme = checker.check(definition).orThrow();
    Actor actor = currentActor.get();
    access.allow(actor, programme.region(), legalDay.today());
    if (book.find(programme.code()).filter(ProgrammeHistory::hasFile).isPresent()) {
      throw DomainException.conflict(
          "PROGRAMME_SHIPPED",
          new Text(
              "该文件随软件或由运维目录提供，不能覆盖；其目标有变时，用 POST /api/v1/programmes/{code}/versions"
                  + " 登记自某日起的新版本。",
              "That document comes as a file and cannot be overwritten; where it changes, record a"
                  + " version from a day on by POST /api/v1/programmes/{code}/versions."));
    }
    Work work = ledger.begin(actor);
    Stream stream = work.open(ProgrammeEvents.ref(programme.code()));
    if (!stream.effective().isEmpty()) {
      throw DomainException.conflict(
          "PROGRAMME_EXISTS",
          new Text(
              "已有这个编号的文件；其目标有变时，用 POST /api/v1/programmes/{code}/versions 登记新版本。",
              "There is a document of that code; where it changes, record a version by POST"
                  + " /api/v1/programmes/{code}/versions."));
    }
    LocalDate given = saying.effectiveOn() == null ? programme.date() : saying.effectiveOn();
    LocalDate first =
        given == null ? LocalDate.parse(definition.path("windowStart").asText()) : given;
    return append(work, stream, ProgrammeEvents.DEFINED, programme, definition, first, saying);
  }

  /** Records what a document says from a day on. */
  @Transactional
  ProgrammeVersion revise(String code, @Nullable Long seen, ObjectNode definition, Saying saying) {
    ProgrammeHistory history = book.history(code);
    List<ProgrammeVersion> versions = history.versions(null);
    if (versions.isEmpty()) {
      throw Programmes.unknown();
    }
    Actor actor = currentActor.get();
    access.allow(actor, versions.getLast().programme().region(), legalDay.today());
    IfMatch.require(seen, history.revision());
    Programme programme = checker.check(definition).orThrow();
    requireSame(versions.getFirst().programme(), programme);
    LocalDate from = Objects.requireNonNull(saying.effectiveOn());
    requireFreeDay(versions, from);
    ProgrammeVersion before = history.on(from, null).orElseThrow(Programmes::unknown);
    if (ProgrammeEvents.canonical(before.definition())
        .equals(ProgrammeEvents.canonical(definition))) {
      throw DomainException.conflict(
          "NOTHING_CHANGES",
          new Text("与当日有效的版本相同。", "It says the same as the version in force on that day."));
    }
    Work work = ledger.begin(actor);
    Stream stream = work.open(ProgrammeEvents.ref(code));
    return append(work, stream, ProgrammeEvents.REVISED, programme, definition, from, saying);
  }

  private static void requireSame(Programme first, Programme programme) {
    if (!first.code().equals(programme.code())) {
      throw DomainException.invalid(
          "/code", "CODE_FIXED", new Text("须与地址中的编号相同。", "It must be the code of the address."));
    }
    if (!first.region().equals(programme.region())) {
      throw DomainException.invalid(
          "/region",
          "REGION_FIXED",
          new Text(
              "文件的地区不能更改；另登记一份文件。", "A document's region cannot change; record another document."));
    }
  }

  private static void requireFreeDay(List<ProgrammeVersion> versions, LocalDate from) {
    LocalDate first = versions.getFirst().from();
    if (first != null && !from.isAfter(first)) {
      throw DomainException.invalid(
          "effectiveOn",
          "EFFECTIVE_BEFORE_FIRST",
          new Text("须晚于第一版的首日 %s。", "It must be after %s, the first day of the first version.")
              .with(first));
    }
    if (versions.stream().anyMatch(version -> from.equals(version.from()))) {
      throw DomainException.conflict(
          "VERSION_OF_THAT_DAY",
          new Text(
              "已有自该日起的版本；其有误时，更正该事件（…/corrections）。",
              "There is a version from that day on; where it is wrong, correct its event (…/corrections)."));
    }
  }

  private ProgrammeVersion append(
      Work work,
      Stream stream,
      String type,
      Programme programme,
      ObjectNode definition,
      LocalDate from,
      Saying saying) {
    @SuppressWarnings("unchecked") // an object of JSON
    Map<String, Object> whole = Payload.read(definition.toString(), Map.class);
    Event event =
        work.append(
            stream,
            NewEvent.of(type, from, new ProgrammeEvents.Defined(programme.code(), whole))
                .because(saying.reason(), saying.basis()));
    work.commit();
    return book.history(programme.code()).versions(null).stream()
        .filter(version -> event.id().equals(version.event()))
        .findFirst()
        .orElseThrow();
  }

  /** Its events; those of a file alone are none. */
  @Transactional
  List<EventView> history(String code, boolean asRecorded, @Nullable Instant knownAt) {
    return book.history(code).stream().view(asRecorded, knownAt).stream()
        .map(EventView::of)
        .toList();
  }

  /** Puts an event of a document right. */
  @Transactional
  List<EventView> correct(String code, @Nullable Long seen, CorrectionRequest request) {
    ProgrammeHistory history = book.history(code);
    Actor actor = currentActor.get();
    Work work = ledger.begin(actor);
    Stream stream = work.open(ProgrammeEvents.ref(code));
    Event wrong =
        stream.effective().stream()
            .filter(event -> event.id().equals(request.event()))
            .findFirst()
            .orElseThrow(ProgrammeService::unknownEvent);
    Programme first =
        checker.check(wrong.payload(ProgrammeEvents.Defined.class).tree()).programme();
    access.allow(
        actor,
        first == null
            ? wrong.payload(ProgrammeEvents.Defined.class).tree().path("region").asText()
            : first.region(),
        legalDay.today());
    IfMatch.require(seen, history.revision());
    request.correction().requireOneThing();
    requireSound(code, request);
    work.append(
        stream,
        new NewEvent(
            Event.CORRECTED,
            legalDay.today(),
            request.reason(),
            request.basis(),
            request.correction(),
            request.event(),
            null));
    requireOrder(history, stream);
    work.commit();
    return stream.recorded().stream().map(EventView::of).toList();
  }

  private void requireSound(String code, CorrectionRequest request) {
    if (request.payload() == null || request.payload().isNull()) {
      return;
    }
    ProgrammeEvents.Defined right = Payload.given(request.payload(), ProgrammeEvents.Defined.class);
    Programme programme = checker.check(right.tree()).orThrow();
    if (!programme.code().equals(code) || !code.equals(right.code())) {
      throw DomainException.invalid(
          "/payload/code",
          "CODE_FIXED",
          new Text("须与地址中的编号相同。", "It must be the code of the address."));
    }
  }

  /** A document begins with being entered, and says one thing on a day. */
  private static void requireOrder(ProgrammeHistory history, Stream stream) {
    List<Event> events = stream.effective();
    boolean begins =
        history.hasFile()
            || events.isEmpty()
            || events.getFirst().type().equals(ProgrammeEvents.DEFINED);
    boolean distinct = events.stream().map(Event::effectiveOn).distinct().count() == events.size();
    if (!begins || !distinct) {
      throw DomainException.conflict(
          "VERSIONS_OUT_OF_ORDER",
          new Text(
              "更正之后，首版须最早，且一日只有一版；请先更正或撤销其后的版本。",
              "After the correction the first version must be the earliest, and a day have one; put the later"
                  + " versions right first."));
    }
  }

  private static DomainException unknownEvent() {
    return DomainException.invalid(
        "/event",
        "EVENT_UNKNOWN",
        new Text("其历史中没有这个可更正的事件。", "Its history has no such event that can be corrected."));
  }
}
