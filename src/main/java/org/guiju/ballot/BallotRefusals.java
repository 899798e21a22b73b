package org.guiju.ballot;

import java.time.LocalDate;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/** What ballots refuse, in words. */
final class BallotRefusals {

  static final Text THING = new Text("投票", "ballot");

  private BallotRefusals() {}

  static DomainException over(BallotState state) {
    return state == BallotState.CANCELLED
        ? DomainException.conflict(
            "BALLOT_CANCELLED", new Text("该投票已取消。", "The ballot was cancelled."))
        : DomainException.conflict("BALLOT_CLOSED", new Text("该投票已结束。", "The ballot is closed."));
  }

  static DomainException notOpen(LocalDate from, LocalDate to) {
    return DomainException.conflict(
        "BALLOT_NOT_OPEN",
        new Text("投票期为 %s 至 %s。", "Votes are given from %s to %s.").with(from, to));
  }

  static DomainException running(LocalDate to) {
    return DomainException.conflict(
        "BALLOT_RUNNING",
        new Text(
                "函审截止日 %s 未过，且有人尚未投票。",
                "The last day, %s, has not passed, and not everybody has voted.")
            .with(to));
  }

  static DomainException recused(Voter.Recusal why) {
    Text ground =
        switch (why.ground()) {
          case DRAFTING_ORGANIZATION ->
              new Text("其单位参与起草", "the organization takes part in the drafting");
          case DRAFTER -> new Text("其为起草人", "it drafted the text");
          case DECLARED -> new Text("已声明利害关系", "an interest was declared");
        };
    return DomainException.conflict(
        "VOTER_RECUSED",
        new Text(
            "该委员须回避，不参加表决：" + ground.zh() + "。",
            "The voter stands aside and does not vote: " + ground.en() + "."));
  }

  static DomainException notAVoter() {
    return DomainException.forbidden(
        new Text("本账户不是该投票的委员或专家。", "Your account has no vote in this ballot."));
  }

  static DomainException otherVote() {
    return DomainException.conflict(
        "VOTE_EXISTS",
        new Text(
            "该委员的现行投票与 replaces 不符；更改投票须写明所更改的投票。",
            "The standing vote is not the one named in replaces; who changes a vote names the one that it changes."));
  }

  static DomainException required(String pointer, Text text) {
    return DomainException.invalid(pointer, "REQUIRED", text);
  }

  static DomainException inFuture(String pointer) {
    return DomainException.invalid(
        pointer,
        "IN_FUTURE",
        new Text("不得晚于今日（北京时间）。", "It may not be after today (Asia/Shanghai)."));
  }
}
