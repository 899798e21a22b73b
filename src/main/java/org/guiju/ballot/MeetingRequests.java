package org.guiju.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send to the meetings. */
final class MeetingRequests {

  private static final int MOST_ITEMS = 999;

  private MeetingRequests() {}

  /** A meeting to be held. */
  @Schema(name = "NewMeeting", description = "A meeting to be held.")
  record NewMeeting(
      @Schema(description = "Its day.") @NotNull LocalDate heldOn,
      @Schema(description = "Day of the notice; today where absent.")
          @Nullable LocalDate announcedOn,
      @Schema(description = "Where.") @Size(max = 500) @Nullable String place,
      @Schema(description = "What it is called.") @Size(max = 1000) @Nullable String title,
      @Schema(description = "What is on the agenda, in order.") @Size(max = 200)
          @Nullable List<@NotBlank @Size(max = 1000) String> agenda,
      @Schema(description = "The notice (D13) and the papers sent with it.") @Size(max = 50)
          @Nullable List<BallotRequests.@Valid @NotNull Document> documents,
      @Size(max = 2000) @Nullable String reason,
      @Size(max = 1000) @Nullable String basis) {}

  /** It is held on another day. */
  @Schema(name = "MeetingDeferral", description = "A meeting is held on another day.")
  record Deferral(
      @NotNull LocalDate heldOn,
      @Schema(description = "Where; as before where absent.") @Size(max = 500)
          @Nullable String place,
      @NotBlank @Size(max = 2000) String reason) {}

  /** What came of it. */
  @Schema(
      name = "Minutes",
      description = "What came of a meeting; later minutes take the place of earlier ones.")
  record Minutes(
      @NotNull @Size(max = 1000) List<@Valid @NotNull Attendee> attendees,
      @Schema(description = "What came of the items.") @NotNull @Size(max = 200)
          List<@Valid @NotNull Outcome> outcomes,
      @Schema(description = "Minutes with signatures (D14), votes (D15).") @Size(max = 50)
          @Nullable List<BallotRequests.@Valid @NotNull Document> documents,
      @Schema(description = "Day of the minutes; today where absent.")
          @Nullable LocalDate effectiveOn) {}

  /** Somebody who was there. */
  @Schema(name = "MeetingAttendee", description = "Somebody who was there.")
  record Attendee(
      @Size(max = 200) @Nullable String nameZh,
      @Size(max = 200) @Nullable String nameEn,
      @Nullable UUID organization,
      @Schema(description = "Whether the minutes bear the signature.") @Nullable Boolean signed) {}

  /** What came of an item. */
  @Schema(name = "MeetingOutcome", description = "What came of an item of the agenda.")
  record Outcome(
      @Schema(description = "Number of the item, from 1.") @NotNull @Min(1) @Max(MOST_ITEMS)
          Integer no,
      @NotBlank @Size(max = 4000) String outcome) {}
}
