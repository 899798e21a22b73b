package org.guiju.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Event;
import org.guiju.procedure.engine.DocumentRef;
import org.jspecify.annotations.Nullable;

/** A meeting as its events give it. */
final class Meeting {

  static final String TYPE = "MEETING";

  private final UUID id;
  private final LocalDate announcedOn;
  private final MeetingEvents.Convened convened;
  private LocalDate heldOn;
  private @Nullable String place;
  private MeetingEvents.@Nullable Minuted minutes;
  private boolean cancelled;

  private Meeting(Event first) {
    this.id = first.aggregate().id();
    this.announcedOn = first.effectiveOn();
    this.convened = first.payload(MeetingEvents.Convened.class);
    this.heldOn = convened.heldOn();
    this.place = convened.place();
  }

  /** The meeting that a history gives; the history is not empty. */
  static Meeting fold(List<Event> recorded) {
    Meeting meeting = new Meeting(recorded.getFirst());
    recorded.subList(1, recorded.size()).forEach(meeting::apply);
    return meeting;
  }

  private void apply(Event event) {
    switch (event.type()) {
      case MeetingEvents.DEFERRED -> {
        MeetingEvents.Deferred deferred = event.payload(MeetingEvents.Deferred.class);
        heldOn = deferred.heldOn();
        place = deferred.place() == null ? place : deferred.place();
      }
      case MeetingEvents.MINUTED -> minutes = event.payload(MeetingEvents.Minuted.class);
      case MeetingEvents.CANCELLED -> cancelled = true;
      default -> throw new IllegalStateException("a meeting has no event " + event.type());
    }
  }

  MeetingState state() {
    if (cancelled) {
      return MeetingState.CANCELLED;
    }
    return minutes == null ? MeetingState.CONVENED : MeetingState.HELD;
  }

  MeetingViews.MeetingView view(long version) {
    Map<Integer, String> outcomes =
        minutes == null
            ? Map.of()
            : minutes.outcomes().stream()
                .collect(
                    Collectors.toMap(
                        MeetingEvents.Result::no, MeetingEvents.Result::outcome, (a, b) -> b));
    List<DocumentRef> documents = new ArrayList<>(convened.documents());
    if (minutes != null) {
      documents.addAll(minutes.documents());
    }
    return new MeetingViews.MeetingView(
        id,
        convened.about(),
        convened.committee(),
        state(),
        announcedOn,
        heldOn,
        place,
        convened.title(),
        convened.agenda().stream()
            .map(i -> new MeetingViews.Item(i.no(), i.title(), outcomes.get(i.no())))
            .toList(),
        minutes == null
            ? null
            : minutes.attendees().stream()
                .map(
                    a ->
                        new MeetingViews.Attendee(
                            a.nameZh(), a.nameEn(), a.organization(), a.signed()))
                .toList(),
        documents,
        version);
  }

  UUID id() {
    return id;
  }

  MeetingEvents.Convened convened() {
    return convened;
  }

  LocalDate announcedOn() {
    return announcedOn;
  }

  LocalDate heldOn() {
    return heldOn;
  }
}
