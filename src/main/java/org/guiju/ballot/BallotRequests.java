package org.guiju.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.vote.VoteCount;
import org.jspecify.annotations.Nullable;

/** What clients send to the ballots. */
final class BallotRequests {

  private BallotRequests() {}

  /** A document. */
  @Schema(name = "BallotDocument", description = "A document that shows something.")
  record Document(
      @Schema(description = "D01–D34, see the procedure.") @NotBlank @Size(max = 20) String code,
      @Schema(description = "Name of the document.") @Size(max = 500) @Nullable String title,
      @Schema(description = "Where it can be had.") @Size(max = 2000) @Nullable String uri,
      @Schema(description = "Its SHA-256 in hexadecimal digits.") @Pattern(regexp = "[0-9a-f]{64}")
          @Nullable String sha256,
      @Schema(
              description =
                  "Its id, where it is kept here with what the ballot or meeting is about.")
          @Nullable UUID document,
      @Schema(description = "Which version of it; the latest where absent.") @Min(1)
          @Nullable Integer version) {

    DocumentRef ref() {
      return new DocumentRef(code, title, uri, sha256, document, version);
    }

    static List<DocumentRef> refs(@Nullable List<Document> documents) {
      return documents == null ? List.of() : documents.stream().map(Document::ref).toList();
    }
  }

  /** An expert of a named list. */
  @Schema(name = "BallotExpert", description = "An expert of a named list.")
  record Expert(
      @Schema(description = "Name in Chinese.") @Size(max = 200) @Nullable String nameZh,
      @Schema(description = "Name in English.") @Size(max = 200) @Nullable String nameEn,
      @Schema(description = "Organization that the expert belongs to.") @Nullable UUID organization,
      @Schema(description = "Account that votes for the expert.") @Size(max = 100)
          @Nullable String account) {}

  /** A ballot to be held. */
  @Schema(name = "NewBallot", description = "A ballot to be held.")
  record NewBallot(
      @NotNull BallotPurpose purpose,
      @Schema(description = "One of the procedure's vote rules.", examples = "TC_3_4")
          @NotBlank
          @Size(max = 60)
          String rule,
      @Schema(description = "What the rule or the procedure says where absent, else MEETING.")
          @Nullable BallotForm form,
      @Schema(description = "What is put to the vote.") @Size(max = 1000) @Nullable String title,
      @Schema(description = "Day on which the voters were told of it; today where absent.")
          @Nullable LocalDate announcedOn,
      @Schema(
              description =
                  "First day of voting, of a meeting its day; the day of the notice where absent.")
          @Nullable LocalDate opensOn,
      @Schema(description = "Last day of voting; of a meeting its day where absent.")
          @Nullable LocalDate closesOn,
      @Schema(description = "The meeting that it is held at.") @Nullable UUID meeting,
      @Schema(description = "The experts who vote; the members of the committee where absent.")
          @Size(max = 500)
          @Nullable List<@Valid @NotNull Expert> experts,
      @Schema(description = "Names or accounts of drafters, who stand aside.") @Size(max = 200)
          @Nullable List<@NotBlank @Size(max = 200) String> drafters,
      @Size(max = 50) @Nullable List<@Valid @NotNull Document> documents,
      @Schema(description = "Why it is held.") @Size(max = 2000) @Nullable String reason,
      @Schema(
              description =
                  "Legal or document basis; where the procedure lets a resolution shorten it, that resolution.")
          @Size(max = 1000)
          @Nullable String basis) {}

  /** A vote. */
  @Schema(name = "NewVote", description = "A vote; who changes a vote says which it replaces.")
  record NewVote(
      @Schema(description = "Whose vote it is; your own where absent.") @Nullable UUID voter,
      @NotNull VotePosition position,
      @Schema(description = "Why; some rules ask for it with a NO.") @Size(max = 4000)
          @Nullable String comment,
      @Schema(description = "The expert that a national body nominates.") @Size(max = 500)
          @Nullable String nominates,
      @Schema(description = "Id of the standing vote that this one changes; absent for the first.")
          @Nullable UUID replaces,
      @Schema(description = "Of a vote recorded on behalf, when it was given; today where absent.")
          @Nullable LocalDate effectiveOn,
      @Schema(description = "Of a vote recorded on behalf, the document that shows it.") @Valid
          @Nullable Document document) {}

  /** Who is there. */
  @Schema(name = "BallotAttendance", description = "Who is there, or is not after all.")
  record Attendance(
      @NotEmpty @Size(max = 500) List<@NotNull UUID> voters,
      @Schema(description = "Whether they are there; true where absent.")
          @Nullable Boolean present) {}

  /** Somebody stands aside. */
  @Schema(name = "BallotRecusal", description = "A voter stands aside for an interest.")
  record Recusal(
      @Schema(description = "Who; yourself where absent.") @Nullable UUID voter,
      @Schema(description = "What the interest is.") @NotBlank @Size(max = 2000) String reason) {}

  /** It is held later. */
  @Schema(name = "BallotDeferral", description = "A ballot is held, or ends, later.")
  record Deferral(
      @Schema(description = "New first day, where its voters are not fixed yet.")
          @Nullable LocalDate opensOn,
      @Schema(description = "New last day of voting.") @NotNull LocalDate closesOn,
      @NotBlank @Size(max = 2000) String reason) {}

  /** It is called off. */
  @Schema(name = "BallotCancellation", description = "A ballot or meeting is called off.")
  record Cancellation(
      @NotBlank @Size(max = 2000) String reason,
      @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {}

  /** It is closed. */
  @Schema(name = "BallotClosing", description = "Closes a ballot and freezes its result.")
  record Closing(
      @Schema(description = "Day on which it closed; today where absent.")
          @Nullable LocalDate effectiveOn,
      @Schema(description = "Whether there was consensus without a vote.")
          @Nullable Boolean consensus,
      @Schema(description = "Of an internal review, whether the approver agrees.")
          @Nullable Boolean decision,
      @Schema(description = "A result counted elsewhere, in place of single votes.") @Valid
          @Nullable Reported reported,
      @Size(max = 50) @Nullable List<@Valid @NotNull Document> documents,
      @Size(max = 2000) @Nullable String reason) {}

  /** A result counted elsewhere. */
  @Schema(
      name = "ReportedResult",
      description = "A result counted elsewhere; it is judged by the same rule.")
  record Reported(
      @Schema(description = "Who could vote.") @NotNull @Min(1) @Max(VoteCount.MOST) Long members,
      @Schema(description = "Who was there, or returned the voting paper.")
          @NotNull
          @Min(0)
          @Max(VoteCount.MOST)
          Long present,
      @NotNull @Min(0) @Max(VoteCount.MOST) Long yes,
      @NotNull @Min(0) @Max(VoteCount.MOST) Long no,
      @NotNull @Min(0) @Max(VoteCount.MOST) Long abstain,
      @Schema(description = "P-members among the voters.") @Min(0) @Max(VoteCount.MOST)
          @Nullable Long pMembers,
      @Schema(description = "Yes votes of P-members.") @Min(0) @Max(VoteCount.MOST)
          @Nullable Long pYes,
      @Schema(description = "No votes of P-members.") @Min(0) @Max(VoteCount.MOST)
          @Nullable Long pNo,
      @Schema(description = "P-members that agree and nominate an expert.")
          @Min(0)
          @Max(VoteCount.MOST)
          @Nullable Long nominatingMembers,
      @Schema(description = "Whether you state that drafters did not vote.") @NotNull
          Boolean draftersRecused) {}
}
