package org.guiju.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.identifier.CommitteeCode;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.vote.VoteFinding;
import org.guiju.procedure.vote.VoteVerdict;
import org.jspecify.annotations.Nullable;

/** What can happen to a ballot, with the payloads of its events. */
final class BallotEvents {

  static final String ANNOUNCED = "ANNOUNCED";
  static final String OPENED = "OPENED";
  static final String VOTE_CAST = "VOTE_CAST";
  static final String RECUSED = "RECUSED";
  static final String ATTENDED = "ATTENDED";
  static final String DEFERRED = "DEFERRED";
  static final String CLOSED = "CLOSED";
  static final String CANCELLED = "CANCELLED";

  private BallotEvents() {}

  /**
   * It will be held; dated on the day on which it was told to the voters.
   *
   * @param rule code of the vote rule
   * @param procedure whose rule it is
   * @param experts named list; null where the members of the committee vote
   * @param drafters names or accounts that are said to be drafters
   */
  record Announced(
      About about,
      BallotPurpose purpose,
      String rule,
      String procedure,
      BallotForm form,
      @Nullable String title,
      @Nullable String committee,
      LocalDate opensOn,
      LocalDate closesOn,
      @Nullable UUID meeting,
      @Nullable List<Voter> experts,
      Set<String> drafters,
      List<DocumentRef> documents) {

    Announced {
      committee = CommitteeCode.plain(committee);
      drafters = drafters == null ? Set.of() : Set.copyOf(drafters);
      documents = documents == null ? List.of() : List.copyOf(documents);
    }
  }

  /** Its voters are fixed. */
  record Opened(List<Voter> voters) {

    Opened {
      voters = voters == null ? List.of() : List.copyOf(voters);
    }
  }

  /**
   * A vote; its id is that of the event.
   *
   * @param onBehalf whether the secretariat recorded it
   * @param document that shows it, where it was recorded on behalf
   * @param replaces the vote that it changes
   */
  record VoteCast(
      UUID voter,
      VotePosition position,
      @Nullable String comment,
      @Nullable String nominates,
      boolean onBehalf,
      @Nullable DocumentRef document,
      @Nullable UUID replaces) {}

  /** Somebody stands aside; a vote that was cast does not count any more. */
  record Recused(UUID voter, Voter.Recusal recusal) {}

  /** Who is there. */
  record Attended(List<UUID> voters, boolean present) {}

  /** It closes, or begins, later. */
  record Deferred(@Nullable LocalDate opensOn, LocalDate closesOn) {}

  /**
   * The result, frozen with the rule and the numbers.
   *
   * @param reported whether a result counted elsewhere was entered
   * @param draftersRecused whether whoever reported it states that drafters did not vote
   */
  record Closed(
      VoteVerdict.Outcome outcome,
      Map<String, Long> numbers,
      Set<String> statements,
      @Nullable String quorum,
      String pass,
      List<VoteFinding> findings,
      String missingZh,
      String missingEn,
      boolean reported,
      boolean draftersRecused,
      List<DocumentRef> documents) {

    Closed {
      // What is empty is not written.
      numbers = numbers == null ? Map.of() : Map.copyOf(numbers);
      statements = statements == null ? Set.of() : Set.copyOf(statements);
      findings = findings == null ? List.of() : List.copyOf(findings);
      missingZh = missingZh == null ? "" : missingZh;
      missingEn = missingEn == null ? "" : missingEn;
      documents = documents == null ? List.of() : List.copyOf(documents);
    }
  }

  /** It was called off; why is the reason of the event. */
  record Cancelled() {}
}
