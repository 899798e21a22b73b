package org.guiju.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.organization.CommitteeMemberRole;
import org.guiju.platform.Text;
import org.guiju.platform.http.Versioned;
import org.guiju.procedure.Basis;
import org.guiju.procedure.VoteRule;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.vote.VoteCount;
import org.guiju.procedure.vote.VoteFinding;
import org.guiju.procedure.vote.VoteVerdict;
import org.jspecify.annotations.Nullable;

/** What ballots answer. */
public final class BallotViews {

  private BallotViews() {}

  /** A rule as the ballot is judged by it. */
  @Schema(name = "BallotRule", description = "The rule that a ballot is judged by.")
  record Rule(
      @Schema(examples = "TC_3_4") String code,
      Text name,
      @Schema(description = "When the vote is valid; absent where no quorum is set.")
          @Nullable String quorum,
      @Schema(description = "When it is passed.") String pass,
      Basis basis) {

    static Rule of(VoteRule rule) {
      return new Rule(rule.code(), rule.name(), rule.quorum(), rule.pass(), rule.basis());
    }
  }

  /** What a rule says of a count. */
  @Schema(name = "Verdict", description = "What the rule says of the count, and why.")
  record Verdict(
      VoteVerdict.Outcome outcome,
      @Schema(description = "Whether it is frozen; else it is as the ballot stands.")
          boolean frozen,
      @Schema(description = "Whether the count was reported and not taken from single votes.")
          boolean reported,
      @Schema(description = "Counted heads by name.") Map<String, Long> numbers,
      @Schema(description = "What was stated: consensus, decision.") Set<String> statements,
      @Schema(description = "Every condition with its numbers.") List<VoteFinding> findings,
      @Schema(description = "What was missing; absent where it is passed.")
          @Nullable Text missing) {

    static Verdict of(BallotEvents.Closed closed) {
      return new Verdict(
          closed.outcome(),
          true,
          closed.reported(),
          closed.numbers(),
          closed.statements(),
          closed.findings(),
          closed.outcome() == VoteVerdict.Outcome.PASSED
              ? null
              : new Text(closed.missingZh(), closed.missingEn()));
    }

    static Verdict standing(VoteVerdict verdict, VoteCount count) {
      return new Verdict(
          verdict.outcome(),
          false,
          false,
          count.numbers(),
          count.statements(),
          verdict.findings(),
          verdict.outcome() == VoteVerdict.Outcome.PASSED ? null : verdict.missingAtOnce());
    }
  }

  /** A vote that was cast. */
  @Schema(name = "Vote", description = "A vote that was cast.")
  record Cast(
      @Schema(description = "To be named by a vote that changes it.") UUID id,
      VotePosition position,
      @Nullable String comment,
      @Nullable String nominates,
      @Schema(description = "When it was given.") LocalDate on,
      @Schema(description = "Account that recorded it.") String recordedBy,
      @Schema(description = "Whether the secretariat recorded it.") boolean onBehalf,
      @Nullable DocumentRef document,
      @Nullable UUID replaces) {

    static Cast of(Ballot.Vote vote) {
      BallotEvents.VoteCast said = vote.said();
      return new Cast(
          vote.id(),
          said.position(),
          said.comment(),
          said.nominates(),
          vote.on(),
          vote.by(),
          said.onBehalf(),
          said.document(),
          said.replaces());
    }
  }

  /** A voter, with what it said where the reader may know it. */
  @Schema(name = "BallotVoter", description = "A voter; what it said, only to those involved.")
  record VoterView(
      UUID id,
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable UUID organization,
      @Nullable String nationalBody,
      @Nullable CommitteeMemberRole role,
      @Nullable String account,
      @Schema(description = "Why it stands aside; absent where it votes.")
          Voter.@Nullable Ground recused,
      @Schema(description = "In the words of who declared it.") @Nullable String recusalNote,
      @Nullable Boolean present,
      @Schema(description = "Whether it voted.") boolean voted,
      @Schema(description = "Its votes, the last one last; only the last one counts.")
          @Nullable List<Cast> votes) {

    static VoterView of(Ballot ballot, Voter voter, boolean involved) {
      Voter.Recusal recusal = voter.recused();
      return new VoterView(
          voter.id(),
          voter.nameZh(),
          voter.nameEn(),
          voter.organization(),
          voter.nationalBody(),
          voter.role(),
          involved ? voter.account() : null,
          recusal == null ? null : recusal.ground(),
          recusal == null ? null : recusal.note(),
          ballot.announced().form() == BallotForm.MEETING ? ballot.isPresent(voter) : null,
          ballot.standing(voter) != null,
          involved ? ballot.votesOf(voter.id()).stream().map(Cast::of).toList() : null);
    }
  }

  /** One ballot. */
  @Schema(name = "Ballot", description = "A ballot: who votes by which rule, and what came of it.")
  record BallotView(
      UUID id,
      About about,
      BallotPurpose purpose,
      @Nullable String title,
      Rule rule,
      @Schema(description = "The procedure whose rule it is.") String procedure,
      BallotForm form,
      @Nullable String committee,
      @Nullable UUID meeting,
      BallotState state,
      LocalDate announcedOn,
      LocalDate opensOn,
      LocalDate closesOn,
      @Nullable LocalDate closedOn,
      @Schema(description = "Who votes; absent before it opens, and to the public.")
          @Nullable List<VoterView> voters,
      @Schema(description = "The result, once it is closed.") @Nullable Verdict result,
      @Schema(description = "What it would be if it closed as it stands; only to those involved.")
          @Nullable Verdict standing,
      List<DocumentRef> documents,
      long version)
      implements Versioned {}

  /** A ballot in a list. */
  @Schema(name = "BallotSummary", description = "A ballot in a list.")
  public record Summary(
      UUID id,
      About about,
      BallotPurpose purpose,
      @Nullable String title,
      @Schema(examples = "TC_3_4") String rule,
      BallotForm form,
      @Nullable String committee,
      BallotState state,
      LocalDate announcedOn,
      LocalDate opensOn,
      LocalDate closesOn,
      @Nullable LocalDate closedOn,
      VoteVerdict.@Nullable Outcome outcome,
      boolean reported,
      Instant createdAt,
      Instant updatedAt,
      long version) {

    static Summary of(BallotRows.Line line) {
      return new Summary(
          line.id(),
          line.about(),
          line.purpose(),
          line.title(),
          line.rule(),
          line.form(),
          line.committee(),
          line.state(),
          line.announcedOn(),
          line.opensOn(),
          line.closesOn(),
          line.closedOn(),
          line.outcome(),
          line.reported(),
          line.createdAt(),
          line.updatedAt(),
          line.version());
    }
  }
}
