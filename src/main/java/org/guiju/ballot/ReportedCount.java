package org.guiju.ballot;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.VoteRule;
import org.guiju.procedure.vote.VoteCount;
import org.jspecify.annotations.Nullable;

/** Takes a result that was counted elsewhere for a count, after checking that it can be one. */
final class ReportedCount {

  private ReportedCount() {}

  static VoteCount of(BallotRequests.Reported r, VoteRule rule, Set<String> statements) {
    long cast = r.yes() + r.no() + r.abstain();
    long pYes = orNone(r.pYes());
    long pNo = orNone(r.pNo());
    boolean possible =
        cast <= r.present()
            && r.present() <= r.members()
            && pYes <= r.yes()
            && pNo <= r.no()
            && pYes + pNo <= orNone(r.pMembers())
            && orNone(r.pMembers()) <= r.members()
            && orNone(r.nominatingMembers()) <= pYes;
    if (!possible) {
      throw DomainException.invalid(
          "/reported",
          "COUNT_IMPOSSIBLE",
          new Text(
              "各票数之和不得多于到会（回函）数，到会数不得多于委员数；积极成员的票数在其中。",
              "There cannot be more votes than there were present, more present than members, or more of P-members than of all."));
    }
    Map<String, Long> numbers = new HashMap<>();
    numbers.put("members", r.members());
    numbers.put("experts", r.members());
    numbers.put("sent", r.members());
    numbers.put("present", r.present());
    numbers.put("attending", r.present());
    numbers.put("returned", cast);
    numbers.put(
        "participants", rule.says("abstainCountsAsParticipant", false) ? r.yes() + r.no() : cast);
    numbers.put("yes", r.yes());
    numbers.put("no", r.no());
    numbers.put("abstain", r.abstain());
    numbers.put("allYes", r.yes());
    numbers.put("allNo", r.no());
    numbers.put("pMembers", orNone(r.pMembers()));
    numbers.put("pYes", pYes);
    numbers.put("pNo", pNo);
    numbers.put("nominatingMembers", orNone(r.nominatingMembers()));
    return new VoteCount(numbers, statements);
  }

  private static long orNone(@Nullable Long number) {
    return Objects.requireNonNullElse(number, 0L);
  }
}
