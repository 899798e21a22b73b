package org.guiju.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.vocabulary.Nature;

/** How a standard comes about, chapter by chapter: what is refused on the way and what helps. */
final class Making {

  private static final int COMMENT_DAYS = 60;

  private final Story it;
  private final Cast cast;
  private final Examination examination;

  Making(Story it, Examination examination) {
    this.it = it;
    this.cast = it.cast;
    this.examination = examination;
  }

  /** How drafts are judged: an assembly of voters that says yes, or does not. */
  interface Examination {

    /** Tells who is to judge, as early as the procedure wants it. */
    void announce(Story it);

    /** They judge. */
    void vote(Story it, boolean passes);
  }

  /** From the idea to the application for the plan. */
  Thing proposed(Object... more) {
    Map<String, Object> fields = new HashMap<>(Map.of("titleEn", "A story"));
    fields.putAll(Story.pairs(more));
    Thing project = it.registers(cast.proposer(), flat(fields));
    project.refuses(cast.proposer(), "SUBMIT_PROPOSAL", "FIELDS_COMPLETE");
    if (cast.ofCity()) {
      project.refuses(cast.proposer(), "SUBMIT_PROPOSAL", "CITY_AUTHORISED");
      Register.authorises(cast.city(), it.today());
    }
    if (project.isNew("SUBMIT_PROPOSAL", "UNIQUE_TITLE")) {
      String title = taken(fields);
      project.says(cast.proposer(), "titleZh", title);
      project.refuses(cast.proposer(), "SUBMIT_PROPOSAL", "UNIQUE_TITLE");
    }
    if (it.told().asks("PROJECT", "SUBMIT_PROPOSAL", "NO_NATIONAL_STANDARD")) {
      project.says(cast.proposer(), "titleZh", cast.nationalTitle());
      project.refuses(cast.proposer(), "SUBMIT_PROPOSAL", "NO_NATIONAL_STANDARD");
    }
    project.says(cast.proposer(), "titleZh", Story.title());
    project.refuses(cast.proposer(), "SUBMIT_PROPOSAL", "SCOPE", "judged", Map.of());
    project.refuses(
        cast.proposer(),
        "SUBMIT_PROPOSAL",
        "INDUSTRY_SCOPE",
        "judged",
        Map.of("NOT_INTERNAL", false));
    project.takes(cast.proposer(), "SUBMIT_PROPOSAL").is("P05");
    return project.isNew("RESUBMIT_PROPOSAL", "FIELDS_COMPLETE") ? completed() : project;
  }

  /** The title of another project that was submitted. */
  private String taken(Map<String, Object> fields) {
    String title = Story.title();
    Map<String, Object> same = new HashMap<>(fields);
    same.put("titleZh", title);
    it.another(cast.proposer(), flat(same)).takes(cast.proposer(), "SUBMIT_PROPOSAL").is("P05");
    return title;
  }

  /** It comes back to be completed, and is handed in once more. */
  private Thing completed() {
    Thing project = it.project();
    Person by = cast.proposer();
    project.takes(cast.dept(), "RETURN_FOR_COMPLETION").is("P05R");
    String title = project.now().getString("titleZh");
    project.says(by, "titleZh", null);
    project.refuses(by, "RESUBMIT_PROPOSAL", "FIELDS_COMPLETE");
    project.says(by, "titleZh", taken(Map.of("titleEn", "A story")));
    project.refuses(by, "RESUBMIT_PROPOSAL", "UNIQUE_TITLE");
    return project.says(by, "titleZh", title).takes(by, "RESUBMIT_PROPOSAL").is("P05");
  }

  private static Object[] flat(Map<String, Object> fields) {
    return fields.entrySet().stream()
        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
        .toArray();
  }

  /** The department accepts it, after the committee has voted for it where it must. */
  Thing accepted() {
    Thing project = it.project();
    project.refuses(cast.dept(), "ACCEPT_PROPOSAL", "TC_VOTE_ON_PROPOSAL");
    if (it.told().asks("PROJECT", "ACCEPT_PROPOSAL", "TC_VOTE_ON_PROPOSAL")) {
      Votes.ofCommittee(it, "PROPOSAL", "TC_3_4").unanimous().closesAs("PASSED");
    }
    return project.takes(cast.dept(), "ACCEPT_PROPOSAL").is("P06");
  }

  /** The public is asked about the plan, and answered. */
  Thing askedAbout() {
    Thing project = it.project();
    if (!it.told().knows("PROJECT", "PUBLISH_PROPOSED_PLAN")) {
      return project.takes(cast.initiator(), "CLOSE_EVALUATION").is("P08");
    }
    project.refuses(
        cast.initiator(), "PUBLISH_PROPOSED_PLAN", "PERIOD_MINIMUM", "commentUntil", it.in(29));
    project.takes(cast.initiator(), "PUBLISH_PROPOSED_PLAN", "commentUntil", it.in(30));
    String comment = it.comments(project, "没有必要制定。");
    it.passes(30);
    project.refuses(cast.initiator(), "CLOSE_PROPOSED_PLAN", "ELAPSED_SINCE");
    it.passes(1);
    project.refuses(cast.initiator(), "CLOSE_PROPOSED_PLAN", "PLAN_COMMENTS_HANDLED");
    it.disposes(cast.initiator(), comment, "NOT_ACCEPTED");
    return project.takes(cast.initiator(), "CLOSE_PROPOSED_PLAN").is("P08");
  }

  /** The plan is issued, with a number of the sequence unless one is given. */
  Thing planned(Object... said) {
    Thing project = it.project();
    Person by = cast.initiator();
    project.refuses(by, "ISSUE_PLAN", "PLAN_NUMBER_FORM", "planNumber", "第一号");
    if (it.told().planNumber != null) {
      project.refuses(by, "ISSUE_PLAN", "PLAN_NUMBER_UNIQUE", "planNumber", it.told().planNumber);
    }
    project.refuses(
        by, "ISSUE_PLAN", "DEADLINE_SET", "deadline", it.today().plusYears(9).toString());
    project.refuses(by, "ISSUE_PLAN", "FAST_TRACK", "fastTrack", "B");
    project.refuses(by, "ISSUE_PLAN", "UPTAKE_RULES", "fastTrack", "P");
    wrongIssuer("ISSUE_PLAN");
    project.takes(by, "ISSUE_PLAN", said).is("P10");
    it.told().planNumber = project.now().getString("planNumber");
    assertThat(it.told().planNumber).isNotBlank();
    return project;
  }

  /** From the proposal to the decision on the plan. */
  Thing toDecision(Object... fields) {
    proposed(fields);
    accepted();
    return askedAbout();
  }

  /** From the proposal to the plan. */
  Thing toPlan(Object... fields) {
    toDecision(fields);
    return planned();
  }

  /** The working group makes a draft for comments. */
  Thing drafted() {
    Thing project = it.project();
    for (String guard : List.of("FAST_TRACK", "LEAD_PARTICIPANT")) {
      if (it.told().allows("PROJECT", "P10", "OPEN_COMMENT")) {
        project.refuses(cast.dept(), "OPEN_COMMENT", guard, "commentUntil", it.in(COMMENT_DAYS));
      }
      if (it.told().allows("PROJECT", "P10", "SUBMIT_FOR_EXAMINATION")) {
        project.refuses(cast.secretary(), "SUBMIT_FOR_EXAMINATION", guard);
      }
    }
    project.refuses(cast.dept(), "START_DRAFTING", "LEAD_PARTICIPANT");
    it.joins(cast.dept(), cast.lead(), "LEAD");
    project.refuses(cast.dept(), "START_DRAFTING", "REPRESENTATIVE_GROUP", "judged", Map.of());
    project.takes(cast.dept(), "START_DRAFTING").is("P20");
    it.passes(30);
    return redrafted();
  }

  /** The draft is completed, the first time or again. */
  Thing redrafted() {
    Thing project = it.project();
    project.refuses(cast.drafter(), "COMPLETE_DRAFT", "PATENTS_ASKED");
    boolean asks = it.told().asks("PROJECT", "COMPLETE_DRAFT", "PATENTS_ASKED");
    Object[] said = asks ? new Object[] {"patentsAsked", true} : new Object[0];
    return project.takes(cast.drafter(), "COMPLETE_DRAFT", said).is("P25");
  }

  /** The draft is open for comments until the night closes the round; each is then answered. */
  Thing commented(Object... said) {
    Thing project = it.project();
    int days = it.told().procedure.intParameter("commentDays");
    project.refuses(
        cast.dept(), "OPEN_COMMENT", "PERIOD_MINIMUM", with(said, "commentUntil", it.in(days - 1)));
    project.refuses(
        cast.dept(), "OPEN_COMMENT", "PUBLIC_CHANNEL", with(said, "audience", "PARTIES"));
    Object[] all = with(said, "commentUntil", it.in(COMMENT_DAYS));
    if (it.told().asks("PROJECT", "OPEN_COMMENT", "TBT_NOTIFIED")) {
      project.refuses(cast.dept(), "OPEN_COMMENT", "TBT_NOTIFIED", all);
      all = with(all, "tbtNotification", "G/TBT/N/CHN/1");
    }
    project.takes(cast.dept(), "OPEN_COMMENT", all).is("P30");
    return answered();
  }

  /** The round runs out, and the drafters answer. */
  Thing answered() {
    Thing project = it.project();
    String first = it.comments(project, "5.2 指标过低。");
    String second = it.comments(project, "错别字。");
    project.refuses(cast.dept(), "CLOSE_COMMENT", "ELAPSED_SINCE");
    it.passes(COMMENT_DAYS);
    project.is("P30");
    it.passes(2);
    project.is("P35");
    it.disposes(cast.drafter(), first, "PARTLY_ACCEPTED");
    project.refuses(cast.drafter(), "SUBMIT_FOR_EXAMINATION", "COMMENTS_DISPOSED");
    it.disposes(cast.drafter(), second, "ACCEPTED");
    return project.takes(cast.drafter(), "SUBMIT_FOR_EXAMINATION").is("P40");
  }

  /** Those who judge drafts come together and do. */
  Thing examined(boolean passes) {
    Thing project = it.project();
    project.refuses(cast.secretary(), "CONVENE_EXAMINATION", "EXAMINATION_NOTICE");
    examination.announce(it);
    project.takes(cast.secretary(), "CONVENE_EXAMINATION").is("P42");
    project.refuses(cast.secretary(), "CLOSE_EXAMINATION", "QUORUM");
    examination.vote(it, passes);
    if (project.isNew("CLOSE_EXAMINATION", "RECUSAL")) {
      String voter = it.votes.organization;
      it.joins(cast.dept(), voter, "PARTICIPATE");
      project.refuses(cast.secretary(), "CLOSE_EXAMINATION", "RECUSAL");
      it.leaves(cast.dept(), voter);
    }
    return project.takes(cast.secretary(), "CLOSE_EXAMINATION").is("P45");
  }

  /** After the vote has passed there is one way only, and that is on. */
  Thing submitted() {
    Thing project = it.project();
    project.refuses(cast.secretary(), "RE_EXAMINE", "VOTE_FAILED");
    project.refuses(cast.secretary(), "RETURN_TO_DRAFTING", "VOTE_FAILED");
    project.refuses(cast.secretary(), "OPEN_COMMENT", "VOTE_FAILED");
    project.refuses(cast.initiator(), "TERMINATE_AFTER_FAILURE", "VOTE_FAILED");
    if (project.isNew("SUBMIT_FOR_APPROVAL", "PATENTS_SETTLED")) {
      Thing patent = disclosed();
      project.refuses(cast.secretary(), "SUBMIT_FOR_APPROVAL", "PATENTS_SETTLED");
      patent.takes(cast.secretary(), "STATE_REFUSAL").is("C_REFUSED");
      patent.takes(cast.secretary(), "REMOVE_CLAUSE").is("REMOVED");
    }
    unlicensed();
    project.takes(cast.secretary(), "SUBMIT_FOR_APPROVAL").is("P50");
    return project.takes(cast.approver(), "RECEIVE_FOR_APPROVAL").is("P52");
  }

  /** Where a refused licence stands in no way, it is for the authorities to settle. */
  private void unlicensed() {
    if (it.told().procedure.nature() == Nature.MANDATORY) {
      disclosed().takes(cast.secretary(), "STATE_REFUSAL").is("C_REFUSED");
    }
  }

  /** A patent comes to light, and its holder is asked for a licence. */
  Thing disclosed() {
    return it.project()
        .begins(cast.drafter(), "PATENT", "patentNumber", "ZL201910000001.X", "holder", "某公司")
        .takes(cast.secretary(), "CONFIRM_EVIDENCE")
        .takes(cast.secretary(), "REQUEST_STATEMENT");
  }

  /** From the plan to the approving body. */
  Thing toApproval() {
    drafted();
    commented();
    examined(true);
    return submitted();
  }

  /** It is approved and numbered, by another than who drafted it. */
  Thing approved(Object... said) {
    Thing project = it.project();
    Person by = cast.approver();
    project.mayTake(by, "PUBLISH_PRE_ISSUE_NOTICE");
    Object[] signed = with(said, "signedBy", "张某");
    project.refuses(by, "APPROVE", "SIGNED", said);
    project.refuses(cast.drafter(), "APPROVE", "SEPARATION_OF_DUTIES", signed);
    project.refuses(by, "APPROVE", "NOT_LOWER_THAN_MANDATORY", with(signed, "judged", Map.of()));
    unsettled(signed);
    unknownIndustry(signed);
    wrongIssuer("APPROVE", signed);
    madeMandatory(signed);
    wronglyNumbered("APPROVE", signed);
    retiredAlready(signed);
    it.passes(1);
    project.takes(by, "APPROVE", signed).is("P58");
    wronglyNumbered("RENUMBER");
    return project;
  }

  /** A patent that comes to light late, and what was to lie open for some time. */
  private void unsettled(Object... signed) {
    Thing project = it.project();
    if (project.isNew("APPROVE", "PATENTS_SETTLED")) {
      Thing patent = disclosed();
      project.refuses(cast.approver(), "APPROVE", "PATENTS_SETTLED", signed);
      patent.takes(cast.secretary(), "STATE_FREE").is("A_FREE");
    }
    project.refuses(cast.approver(), "APPROVE", "ELAPSED_SINCE", signed);
    it.passes(30);
  }

  /** The code turns out not to be one of those approved. */
  private void unknownIndustry(Object... signed) {
    Thing project = it.project();
    if (project.isNew("APPROVE", "INDUSTRY_CODE_APPROVED")) {
      Register.knowsIndustries();
      project.refuses(cast.approver(), "APPROVE", "INDUSTRY_CODE_APPROVED", signed);
      project.says(cast.proposer(), "industryCode", Register.INDUSTRY);
    }
  }

  /** It refers to what may not become mandatory by that. */
  private void madeMandatory(Object... signed) {
    Thing project = it.project();
    if (project.isNew("APPROVE", "NOT_MADE_MANDATORY")) {
      project.says(cast.proposer(), "cites", List.of("GB/T 1.1-2020", "GB/Z 19848"));
      project.refuses(cast.approver(), "APPROVE", "NOT_MADE_MANDATORY", signed);
      project.says(cast.proposer(), "cites", List.of("GB/T 1.1-2020"));
    }
  }

  /** Whoever issues it has the social credit code of another sort for a while. */
  private void wrongIssuer(String action, Object... said) {
    if (it.project().isNew(action, "ISSUER_USCC")) {
      Register.bears(cast.responsible(), Register.OF_OTHERS);
      it.project().refuses(cast.approver(), action, "ISSUER_USCC", said);
      Register.bears(cast.responsible(), Register.OF_ASSOCIATIONS);
    }
  }

  private void wronglyNumbered(String action, Object... said) {
    Thing project = it.project();
    Person by = cast.approver();
    project.refuses(by, action, "NUMBER_FORM", with(said, "number", "没有编号"));
    if (it.told().number != null) {
      project.refuses(by, action, "NUMBER_UNIQUE", with(said, "number", it.told().number));
    }
  }

  private void retiredAlready(Object... signed) {
    Thing project = it.project();
    if (it.told().retired != null && project.isNew("APPROVE", "REPLACED_EXIST")) {
      project.says(cast.proposer(), "replaces", List.of(it.told().retired));
      project.refuses(cast.approver(), "APPROVE", "REPLACED_EXIST", signed);
      project.says(cast.proposer(), "replaces", List.of());
    }
  }

  /** The year turns before it is published, and the number with it. */
  Thing renumbered() {
    it.until(LocalDate.of(it.today().getYear() + 1, 1, 10));
    return it.project().takes(cast.approver(), "RENUMBER").is("P58");
  }

  /** It is published and becomes an edition that is not in force yet. */
  Thing published() {
    Thing project = it.project();
    Person by = cast.publisher();
    String nextYear = it.today().plusYears(1).toString();
    project.refuses(
        by, "PUBLISH", "NUMBER_YEAR", "issueDate", nextYear, "implementationDate", nextYear);
    project.refuses(by, "PUBLISH", "DATE_ORDER", "implementationDate", it.in(-1));
    if (project.isNew("PUBLISH", "NO_APPEAL_PENDING")) {
      Thing appeal =
          project.begins(
              cast.proposer(), "APPEAL", "against", project.event("APPROVE"), "grounds", "程序有误");
      project.refuses(by, "PUBLISH", "NO_APPEAL_PENDING");
      appeal.takes(cast.approver(), "ACCEPT_APPEAL").takes(cast.approver(), "REJECT");
    }
    project.takes(by, "PUBLISH").is("P60");
    it.told().number = project.now().getString("numbers[0]");
    return it.edition().is("E60");
  }

  /** All the way, and into force. */
  Thing made(Object... fields) {
    toPlan(fields);
    toApproval();
    approved();
    return inForce(published());
  }

  /** The day of implementation comes. */
  Thing inForce(Thing edition) {
    it.until(it.today().plusMonths(6));
    return edition.is("E61");
  }

  static Object[] with(Object[] said, Object... more) {
    Object[] all = java.util.Arrays.copyOf(said, said.length + more.length);
    System.arraycopy(more, 0, all, said.length, more.length);
    return all;
  }
}
