package org.guiju.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.http.Versioned;
import org.guiju.procedure.engine.DocumentRef;
import org.jspecify.annotations.Nullable;

/** What meetings answer. */
final class MeetingViews {

  private MeetingViews() {}

  /** An item of the agenda with what came of it. */
  @Schema(name = "AgendaItem", description = "An item of the agenda with what came of it.")
  record Item(int no, String title, @Nullable String outcome) {}

  /** Somebody who was there. */
  @Schema(name = "Attendee", description = "Somebody who was there.")
  record Attendee(
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable UUID organization,
      @Schema(description = "Whether the minutes bear the signature.") boolean signed) {}

  /** One meeting. */
  @Schema(name = "Meeting", description = "A meeting with its agenda and its minutes.")
  record MeetingView(
      UUID id,
      About about,
      @Nullable String committee,
      MeetingState state,
      LocalDate announcedOn,
      LocalDate heldOn,
      @Nullable String place,
      @Nullable String title,
      List<Item> agenda,
      @Schema(description = "Who was there; absent before the minutes.")
          @Nullable List<Attendee> attendees,
      List<DocumentRef> documents,
      long version)
      implements Versioned {}
}
