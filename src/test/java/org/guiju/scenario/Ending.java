package org.guiju.scenario;

import java.time.LocalDate;
import java.util.UUID;

/** How projects end before there is a standard, and what can be done about it. */
final class Ending {

  private final Story it;
  private final Cast cast;
  private final Making making;

  Ending(Story it, Making making) {
    this.it = it;
    this.cast = it.cast;
    this.making = making;
  }

  /** The plan does not take it in. */
  void refused() {
    making.toDecision().takes(cast.initiator(), "REFUSE_PROPOSAL").is("PX1");
  }

  /** It fails twice and is given up. */
  void failedTwice() {
    making.toPlan();
    making.drafted();
    making.commented();
    Thing project = making.examined(false);
    project.refuses(cast.secretary(), "SUBMIT_FOR_APPROVAL", "VOTE_PASSED");
    project.refuses(cast.initiator(), "TERMINATE_AFTER_FAILURE", "REPEAT_LIMIT");
    project.takes(cast.secretary(), "RE_EXAMINE").is("P40");
    making.examined(false);
    project.refuses(cast.secretary(), "RE_EXAMINE", "REPEAT_LIMIT");
    project.takes(cast.initiator(), "TERMINATE_AFTER_FAILURE").is("PX2");
    project.refusesToBegin(
        cast.proposer(),
        "CHANGE_REQUEST",
        "REQUEST_CHANGE",
        "PROJECT_RUNNING",
        "change",
        "SCOPE",
        "scope",
        "另一范围");
  }

  /** More time is asked for: too much, without need, and in the end as it should be. */
  Thing asksForTime(LocalDate until) {
    Thing project = it.project();
    Person by = cast.proposer();
    project.refusesToBegin(
        by,
        "CHANGE_REQUEST",
        "REQUEST_CHANGE",
        "EXTENSION_RULES",
        "change",
        "EXTENSION",
        "deadline",
        due().toString());
    project.refuses(cast.initiator(), "EXTEND", "EXTENSION_GRANTED", "deadline", until.toString());
    Thing request =
        project
            .begins(by, "CHANGE_REQUEST", "change", "EXTENSION", "deadline", until.toString())
            .takes(cast.dept(), "FORWARD");
    request.refuses(cast.initiator(), "GRANT", "EXTENSION_CAP", "deadline", due().toString());
    return request;
  }

  LocalDate due() {
    return LocalDate.parse(it.project().now().getString("deadline"));
  }

  /** Its time runs out: it freezes, thaws with more time, freezes again and is given up. */
  void frozen() {
    making.toPlan();
    Thing project = making.drafted();
    it.until(due().minusDays(60));
    project.refuses(cast.initiator(), "FREEZE", "TRACK_EXPIRED");
    Thing request = asksForTime(due().plusMonths(6));
    LocalDate first = due();
    it.until(first);
    project.is("P25");
    it.until(first.plusDays(5));
    project.is("PX3");
    project.refuses(cast.initiator(), "UNFREEZE", "EXTENSION_GRANTED");
    request.takes(cast.initiator(), "GRANT").is("GRANTED");
    project.takes(cast.initiator(), "UNFREEZE").is("P25");
    making.commented();
    making.examined(true);
    it.wakes(first.plusMonths(6).plusDays(5));
    project.refuses(cast.secretary(), "SUBMIT_FOR_APPROVAL", "WITHIN_TRACK");
    it.passes(1);
    project.is("PX3").takes(cast.initiator(), "TERMINATE").is("PX2");
  }

  /** Where nothing happens when its time runs out, more time is granted, and it is given up. */
  void extended() {
    making.toPlan();
    LocalDate later = due().plusMonths(6);
    asksForTime(later).takes(cast.initiator(), "GRANT").is("GRANTED");
    it.project().takes(cast.initiator(), "TERMINATE").is("PX2");
  }

  /** Where plans have no time, one is given up. */
  void givenUp() {
    making.toPlan();
    it.project()
        .refusesToBegin(
            cast.proposer(),
            "CHANGE_REQUEST",
            "REQUEST_CHANGE",
            "EXTENSION_RULES",
            "change",
            "EXTENSION",
            "deadline",
            it.in(300));
    it.project().takes(cast.initiator(), "TERMINATE").is("PX2");
  }

  /** Where no time is granted, a plan that runs out is no more. */
  void lapsed() {
    making.toPlan();
    making.drafted();
    making.commented();
    Thing project = making.examined(true);
    project.refusesToBegin(
        cast.proposer(),
        "CHANGE_REQUEST",
        "REQUEST_CHANGE",
        "EXTENSION_RULES",
        "change",
        "EXTENSION",
        "deadline",
        due().plusMonths(6).toString());
    project.refuses(
        cast.initiator(),
        "EXTEND",
        "EXTENSION_GRANTED",
        "deadline",
        due().plusMonths(6).toString());
    LocalDate late = due().plusDays(5);
    it.wakes(late);
    project.refuses(cast.secretary(), "SUBMIT_FOR_APPROVAL", "WITHIN_TRACK");
    it.passes(2);
    project.is("PX2");
  }

  /** Other changes of the plan than of its time. */
  void changed() {
    Thing project = it.project();
    Person by = cast.proposer();
    project.refusesToBegin(by, "CHANGE_REQUEST", "REQUEST_CHANGE", "CHANGE_SAID", "change", "NAME");
    project
        .begins(by, "CHANGE_REQUEST", "change", "SCOPE", "scope", "另一范围")
        .takes(by, "WITHDRAW")
        .is("WITHDRAWN");
    project
        .begins(by, "CHANGE_REQUEST", "change", "SCOPE", "scope", "又一范围")
        .takes(cast.initiator(), "REFUSE")
        .is("REFUSED");
    project
        .begins(by, "CHANGE_REQUEST", "change", "TERMINATE")
        .takes(cast.dept(), "FORWARD")
        .takes(cast.initiator(), "GRANT")
        .is("GRANTED");
    project.is("PX2");
  }

  /** Somebody appeals: too late, in vain, with success. */
  void appealed() {
    Thing project = it.project();
    Person by = cast.proposer();
    project.refusesToBegin(
        by,
        "APPEAL",
        "LODGE_APPEAL",
        "APPEAL_TIMELY",
        "against",
        UUID.randomUUID().toString(),
        "grounds",
        "不服");
    String plan = project.event("ISSUE_PLAN");
    project
        .begins(by, "APPEAL", "against", plan, "grounds", "不服")
        .takes(cast.approver(), "NOT_ADMIT")
        .is("INADMISSIBLE");
    project
        .begins(by, "APPEAL", "against", plan, "grounds", "仍不服")
        .takes(cast.approver(), "ACCEPT_APPEAL")
        .takes(cast.approver(), "UPHOLD")
        .is("UPHELD");
  }

  /** Patents whose holders want a fee, or nothing. */
  void licensed() {
    if (it.told().procedure.hasMachine("PATENT")) {
      making.disclosed().takes(cast.secretary(), "STATE_FEE").is("B_FEE");
      making.disclosed().takes(cast.secretary(), "STATE_FREE").is("A_FREE");
    }
  }
}
