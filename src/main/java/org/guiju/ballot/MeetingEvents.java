package org.guiju.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.identifier.CommitteeCode;
import org.guiju.procedure.engine.DocumentRef;
import org.jspecify.annotations.Nullable;

/** What can happen to a meeting, with the payloads of its events. */
final class MeetingEvents {

  static final String CONVENED = "CONVENED";
  static final String DEFERRED = "DEFERRED";
  static final String MINUTED = "MINUTED";
  static final String CANCELLED = "CANCELLED";

  private MeetingEvents() {}

  /**
   * It will be held; dated on the day of its notice.
   *
   * @param documents the notice (D13) and the papers sent with it
   */
  record Convened(
      About about,
      @Nullable String committee,
      LocalDate heldOn,
      @Nullable String place,
      @Nullable String title,
      List<Item> agenda,
      List<DocumentRef> documents) {

    Convened {
      committee = CommitteeCode.plain(committee);
      agenda = agenda == null ? List.of() : List.copyOf(agenda);
      documents = documents == null ? List.of() : List.copyOf(documents);
    }
  }

  /** An item of the agenda. */
  record Item(int no, String title) {}

  /** It is held on another day. */
  record Deferred(LocalDate heldOn, @Nullable String place) {}

  /**
   * What came of it; a later one takes the place of an earlier one.
   *
   * @param documents minutes with the signatures (D14), votes (D15)
   */
  record Minuted(List<Attendee> attendees, List<Result> outcomes, List<DocumentRef> documents) {

    Minuted {
      attendees = attendees == null ? List.of() : List.copyOf(attendees);
      outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
      documents = documents == null ? List.of() : List.copyOf(documents);
    }
  }

  /** Somebody who was there. */
  record Attendee(
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable UUID organization,
      boolean signed) {}

  /** What came of an item. */
  record Result(int no, String outcome) {}

  /** It was called off. */
  record Cancelled() {}
}
