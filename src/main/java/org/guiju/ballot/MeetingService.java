package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Event;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.engine.DocumentRef;
import org.jspecify.annotations.Nullable;

/** The use cases of meetings; each is one transaction. */
@ApplicationScoped
class MeetingService {

  private static final Text THING = new Text("会议", "meeting");

  private final Ledger ledger;
  private final MeetingRows rows;
  private final BallotScope scope;
  private final BallotPapers papers;
  private final Organizations organizations;
  private final CurrentActor actor;
  private final LegalDay legalDay;

  MeetingService(
      Ledger ledger,
      MeetingRows rows,
      BallotScope scope,
      BallotPapers papers,
      Organizations organizations,
      CurrentActor actor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.rows = rows;
    this.scope = scope;
    this.papers = papers;
    this.organizations = organizations;
    this.actor = actor;
    this.legalDay = legalDay;
  }

  /** Convenes a meeting about a thing. */
  @Transactional
  MeetingViews.MeetingView convene(About about, MeetingRequests.NewMeeting request) {
    LocalDate announcedOn = Objects.requireNonNullElse(request.announcedOn(), legalDay.today());
    notInFuture("/announcedOn", announcedOn);
    if (request.heldOn().isBefore(announcedOn)) {
      throw DomainException.invalid(
          "/heldOn", "DATE_ORDER", new Text("不得早于通知日。", "It must not be before its notice."));
    }
    Work work = ledger.begin(actor.get());
    BallotSubject.Matter matter = scope.matter(about, announcedOn);
    scope.requireManager(work.actor(), matter);
    List<DocumentRef> documents = papers.complete(work, about, request.documents());
    List<MeetingEvents.Item> agenda = new ArrayList<>();
    for (String title : Objects.requireNonNullElse(request.agenda(), List.<String>of())) {
      agenda.add(new MeetingEvents.Item(agenda.size() + 1, title));
    }
    Stream stream = work.create(Meeting.TYPE);
    work.append(
        stream,
        NewEvent.of(
                MeetingEvents.CONVENED,
                announcedOn,
                new MeetingEvents.Convened(
                    about,
                    matter.committee(),
                    request.heldOn(),
                    request.place(),
                    request.title(),
                    agenda,
                    documents))
            .because(request.reason(), request.basis()));
    work.commit();
    return view(stream);
  }

  /** The meetings about a thing, by their day. */
  @Transactional
  List<MeetingViews.MeetingView> about(About about) {
    scope.matter(about, LocalDate.MAX);
    List<UUID> ids = rows.about(about.id());
    Map<UUID, Stream> streams = ledger.readAll(Meeting.TYPE, ids);
    return ids.stream().map(id -> view(Objects.requireNonNull(streams.get(id)))).toList();
  }

  /** One meeting as it was on a day. */
  @Transactional
  MeetingViews.MeetingView get(UUID id, LocalDate on) {
    Stream stream = existing(ledger.read(ref(id)));
    List<Event> events =
        stream.recorded().stream().filter(e -> !e.effectiveOn().isAfter(on)).toList();
    if (events.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return Meeting.fold(events).view(stream.version());
  }

  /** Its events. */
  @Transactional
  List<EventView> history(UUID id, boolean asRecorded, @Nullable Instant knownAt) {
    return existing(ledger.read(ref(id))).view(asRecorded, knownAt).stream()
        .map(EventView::of)
        .toList();
  }

  /** Puts it off. */
  @Transactional
  MeetingViews.MeetingView defer(UUID id, @Nullable Long seen, MeetingRequests.Deferral request) {
    Work work = ledger.begin(actor.get());
    Stream stream = running(work, id, seen);
    Meeting meeting = Meeting.fold(stream.recorded());
    if (meeting.state() == MeetingState.HELD || request.heldOn().isBefore(meeting.announcedOn())) {
      throw DomainException.conflict(
          "MEETING_HELD",
          new Text("会议已召开，或改期早于通知日。", "The meeting was held, or would be before its notice."));
    }
    return recorded(
        work,
        stream,
        NewEvent.of(
                MeetingEvents.DEFERRED,
                legalDay.today(),
                new MeetingEvents.Deferred(request.heldOn(), request.place()))
            .because(request.reason(), null));
  }

  /** Records what came of it. */
  @Transactional
  MeetingViews.MeetingView minute(UUID id, @Nullable Long seen, MeetingRequests.Minutes request) {
    Work work = ledger.begin(actor.get());
    Stream stream = running(work, id, seen);
    Meeting meeting = Meeting.fold(stream.recorded());
    LocalDate on = Objects.requireNonNullElse(request.effectiveOn(), legalDay.today());
    notInFuture("/effectiveOn", on);
    if (on.isBefore(meeting.heldOn())) {
      throw DomainException.invalid(
          "/effectiveOn",
          "NOT_HELD_YET",
          new Text("会议于 %s 召开。", "The meeting is held on %s.").with(meeting.heldOn()));
    }
    checkItems(meeting, request);
    checkOrganizations(request);
    return recorded(
        work,
        stream,
        NewEvent.of(
            MeetingEvents.MINUTED,
            on,
            new MeetingEvents.Minuted(
                request.attendees().stream()
                    .map(
                        a ->
                            new MeetingEvents.Attendee(
                                a.nameZh(),
                                a.nameEn(),
                                a.organization(),
                                Boolean.TRUE.equals(a.signed())))
                    .toList(),
                request.outcomes().stream()
                    .map(o -> new MeetingEvents.Result(o.no(), o.outcome()))
                    .toList(),
                papers.complete(work, meeting.convened().about(), request.documents()))));
  }

  /** Calls it off. */
  @Transactional
  MeetingViews.MeetingView cancel(
      UUID id, @Nullable Long seen, BallotRequests.Cancellation request) {
    Work work = ledger.begin(actor.get());
    Stream stream = running(work, id, seen);
    return recorded(
        work,
        stream,
        NewEvent.of(MeetingEvents.CANCELLED, legalDay.today(), new MeetingEvents.Cancelled())
            .because(request.reason(), request.basis()));
  }

  private Stream running(Work work, UUID id, @Nullable Long seen) {
    Stream stream = existing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    Meeting meeting = Meeting.fold(stream.recorded());
    scope.requireManager(
        work.actor(), scope.matter(meeting.convened().about(), meeting.announcedOn()));
    if (meeting.state() == MeetingState.CANCELLED) {
      throw DomainException.conflict(
          "MEETING_CANCELLED", new Text("该会议已取消。", "The meeting was called off."));
    }
    return stream;
  }

  private static MeetingViews.MeetingView recorded(Work work, Stream stream, NewEvent event) {
    work.append(stream, event);
    work.commit();
    return view(stream);
  }

  private static void checkItems(Meeting meeting, MeetingRequests.Minutes request) {
    Set<Integer> known =
        meeting.convened().agenda().stream()
            .map(MeetingEvents.Item::no)
            .collect(Collectors.toSet());
    for (int i = 0; i < request.outcomes().size(); i++) {
      if (!known.contains(request.outcomes().get(i).no())) {
        throw DomainException.invalid(
            "/outcomes/" + i + "/no",
            "ITEM_UNKNOWN",
            new Text("议程没有这一项。", "The agenda has no such item."));
      }
    }
  }

  private void checkOrganizations(MeetingRequests.Minutes request) {
    Set<UUID> named =
        request.attendees().stream()
            .map(MeetingRequests.Attendee::organization)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (!named.isEmpty() && !organizations.existing(named).containsAll(named)) {
      throw DomainException.invalid(
          "/attendees",
          "ORGANIZATION_UNKNOWN",
          new Text("没有这个单位。", "There is no such organization."));
    }
  }

  private void notInFuture(String pointer, LocalDate on) {
    if (on.isAfter(legalDay.today())) {
      throw BallotRefusals.inFuture(pointer);
    }
  }

  private static MeetingViews.MeetingView view(Stream stream) {
    return Meeting.fold(stream.recorded()).view(stream.version());
  }

  private static Stream existing(Stream stream) {
    if (stream.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }

  private static Ref ref(UUID id) {
    return new Ref(Meeting.TYPE, id);
  }
}
