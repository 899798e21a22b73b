package org.guiju.ballot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guiju.organization.CommitteeMemberRole;
import org.guiju.procedure.VoteRule;
import org.guiju.procedure.vote.VoteCount;

/** Counts the heads of a ballot as its rule wants them counted. */
final class Tally {

  private static final String DRAFTERS = "drafters";
  private static final String EXCLUDED = "EXCLUDED";
  private static final String ABSTAIN_TAKES_PART = "abstainCountsAsParticipant";

  private final Ballot ballot;
  private final List<Voter> entitled;

  private Tally(Ballot ballot) {
    this.ballot = ballot;
    this.entitled = ballot.voters().stream().filter(Voter::mayVote).toList();
  }

  /** The count of what was cast. */
  static VoteCount of(Ballot ballot, VoteRule rule, Set<String> statements) {
    return new Tally(ballot).count(rule, statements);
  }

  private VoteCount count(VoteRule rule, Set<String> statements) {
    boolean meeting = ballot.announced().form() == BallotForm.MEETING;
    long yes = said(VotePosition.YES, v -> true);
    long no = said(VotePosition.NO, v -> true);
    long abstain = said(VotePosition.ABSTAIN, v -> true);
    long cast = yes + no + abstain;
    long there = meeting ? entitled.stream().filter(ballot::isPresent).count() : cast;
    Map<String, Long> numbers = new HashMap<>();
    boolean without = rule.says(DRAFTERS, EXCLUDED);
    numbers.put("members", (long) (without ? entitled.size() : ballot.voters().size()));
    numbers.put("participants", rule.says(ABSTAIN_TAKES_PART, false) ? yes + no : cast);
    numbers.put("present", there);
    numbers.put("attending", there);
    numbers.put("experts", (long) entitled.size());
    numbers.put("sent", (long) entitled.size());
    numbers.put("returned", cast);
    numbers.put("yes", yes);
    numbers.put("no", no);
    numbers.put("abstain", abstain);
    numbers.put("allYes", yes);
    numbers.put("allNo", no);
    numbers.put("pMembers", entitled.stream().filter(Tally::isP).count());
    numbers.put("pYes", said(VotePosition.YES, Tally::isP));
    numbers.put("pNo", said(VotePosition.NO, Tally::isP));
    numbers.put("nominatingMembers", said(VotePosition.YES, v -> isP(v) && nominates(v)));
    return new VoteCount(numbers, statements);
  }

  private long said(VotePosition position, Predicate<Voter> whose) {
    return entitled.stream()
        .filter(whose)
        .map(ballot::standing)
        .filter(vote -> vote != null && vote.said().position() == position)
        .count();
  }

  private boolean nominates(Voter voter) {
    Ballot.Vote vote = ballot.standing(voter);
    return vote != null && vote.said().nominates() != null;
  }

  private static boolean isP(Voter voter) {
    return voter.role() == CommitteeMemberRole.P_MEMBER;
  }
}
