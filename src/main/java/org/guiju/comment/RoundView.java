package org.guiju.comment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** A consultation as it stands on a day. */
@Schema(name = "CommentRound", description = "A consultation (征求意见) as it stands on a day.")
record RoundView(
    @Schema(description = "Id of the event that opened it.") UUID id,
    @Schema(description = "What it is about.") About about,
    @Schema(description = "Code of the clock in the procedure, such as C_COMMENT.") String clock,
    @Schema(description = "What it is, by Accept-Language.") String name,
    @Schema(description = "What it is, in both languages.") Text names,
    @Schema(description = "Which of the thing's rounds of this sort it is, from 1.") int number,
    RoundState state,
    Audience audience,
    @Schema(description = "First day.") LocalDate openedOn,
    @Schema(description = "Last day, inclusive; absent where nobody said until when.")
        @Nullable LocalDate lastDay,
    @Schema(description = "Day of the step that closed it.") @Nullable LocalDate closedOn,
    @Schema(
            description =
                "Day of the step that looked at its dispositions; they stand from then on.")
        @Nullable LocalDate settledOn,
    @Schema(description = "Procedure and version.") String procedure,
    Kind kind,
    @Schema(description = "Its number, or the number of its plan.") @Nullable String reference,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Schema(description = "Code of the committee.") @Nullable String committee,
    @Schema(description = "The responsible organization, else the one that leads.")
        @Nullable UUID organization,
    @Schema(description = "Region on the first day.") @Nullable String region,
    @Schema(description = "Documents that the opening step names; only of one round.")
        @Nullable List<Document> documents) {

  /** What a round is about. */
  @Schema(name = "CommentRoundAbout", description = "What a round is about.")
  record About(@Schema(description = "PROJECT, STANDARD …") DeadlineSubject.Type type, UUID id) {}

  /** A document that the opening step names. */
  @Schema(
      name = "CommentRoundDocument",
      description = "A document that the opening step names, such as the draft.")
  record Document(
      @Schema(description = "D01–D34, see the procedure.") String code,
      @Schema(description = "Name of the document.") @Nullable String title,
      @Schema(description = "Where it can be had.") @Nullable String uri,
      @Schema(description = "Its SHA-256 in hexadecimal digits.") @Nullable String sha256,
      @Schema(description = "Its id, where it is kept here.") @Nullable UUID document,
      @Schema(description = "Which version of it, where it is kept here.")
          @Nullable Integer version) {}

  static RoundView of(
      CommentRound round,
      Text names,
      @Nullable List<Document> documents,
      LocalDate on,
      Locale locale) {
    CommentRound then = round.asOf(on);
    return new RoundView(
        then.id(),
        new About(then.aboutType(), then.aboutId()),
        then.clock(),
        names.in(locale),
        names,
        then.place() + 1,
        then.stateOn(on),
        then.audience(),
        then.openedOn(),
        then.lastOn(),
        then.closedOn(),
        then.settledOn(),
        then.procedure(),
        then.kind(),
        then.reference(),
        then.titleZh(),
        then.titleEn(),
        then.committee(),
        then.organization(),
        then.region(),
        documents);
  }
}
