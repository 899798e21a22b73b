package org.guiju.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;

/** What becomes of an edition: its text, slips, reviews, suspension and its end. */
final class Living {

  private final Story it;
  private final Cast cast;
  private final Thing edition;

  Living(Story it, Thing edition) {
    this.it = it;
    this.cast = it.cast;
    this.edition = edition;
  }

  /** The text is made public. */
  Living opened() {
    edition.mayTake(cast.publisher(), "PUBLISH_TEXT");
    return this;
  }

  /** Two slips amend it, and a third would be one too many; none comes without its matter. */
  Living amended() {
    edition.refuses(cast.approver(), "AMEND", "FOLLOWS_FROM_MATTER", "items", 1);
    edition.refuses(cast.approver(), "AMEND", "AMENDMENT_ITEMS", "items", 3);
    edition.refusesToBegin(
        cast.secretary(), "AMENDMENT", "DRAFT_SLIP", "AMENDMENT_ITEMS", "items", 3, "change", "三处");
    Thing slip = slip(1, "一处");
    String comment = it.comments(slip, "没有必要。");
    slip.refuses(cast.secretary(), "EXAMINE", "ELAPSED_SINCE");
    slip.refuses(cast.secretary(), "CLOSE_COMMENT", "ELAPSED_SINCE");
    it.passes(31);
    slip.is("A35");
    slip.takes(cast.secretary(), "EXAMINE");
    slip.refuses(cast.secretary(), "SUBMIT_FOR_APPROVAL", "COMMENTS_DISPOSED");
    it.disposes(cast.secretary(), comment, "NOT_ACCEPTED");
    announced(slip, "第 1 号修改单");
    slip = slip(2, "两处");
    it.passes(31);
    announced(slip.takes(cast.secretary(), "EXAMINE"), "第 2 号修改单");
    edition.refuses(cast.approver(), "AMEND", "REPEAT_LIMIT", "items", 1);
    edition
        .begins(cast.secretary(), "AMENDMENT", "items", 1, "change", "又一处")
        .takes(cast.secretary(), "DROP")
        .is("DROPPED");
    return this;
  }

  /** A slip is drafted and open for comments. */
  private Thing slip(int items, String change) {
    Thing slip = edition.begins(cast.secretary(), "AMENDMENT", "items", items, "change", change);
    slip.refuses(cast.secretary(), "OPEN_COMMENT", "PERIOD_MINIMUM", "commentUntil", it.in(29));
    return slip.takes(cast.secretary(), "OPEN_COMMENT", "commentUntil", it.in(30)).is("A30");
  }

  private void announced(Thing slip, String number) {
    slip.takes(cast.secretary(), "SUBMIT_FOR_APPROVAL");
    slip.takes(cast.approver(), "ANNOUNCE", "number", number).is("ANNOUNCED");
  }

  /** A review that nothing calls for waits for its day; then it goes on being valid. */
  Living reviewed() {
    edition.refuses(cast.secretary(), "START_REVIEW", "REVIEW_DUE", "reason", null);
    it.until(it.today().plusYears(it.told().procedure.intParameter("reviewYears")));
    edition.takes(cast.secretary(), "START_REVIEW", "reason", null).is("E90");
    edition.takes(cast.approver(), "CONFIRM").is("E61");
    return this;
  }

  /** It is suspended for a patent, and comes back. */
  Living suspended() {
    edition.refuses(cast.approver(), "SUSPEND", "SUSPENSION_GROUND", "judged", Map.of());
    edition.mayTake(cast.approver(), "SUSPEND");
    edition.mayTake(cast.approver(), "RESUME");
    return this;
  }

  /** A review finds that it is to be revised. */
  Living toBeRevised() {
    edition.takes(cast.secretary(), "START_REVIEW");
    edition.takes(cast.approver(), "DECIDE_REVISION").is("E92");
    return this;
  }

  /** A review finds it outlived; whoever is against it is heard first. */
  Living abolished() {
    edition.takes(cast.secretary(), "START_REVIEW").is("E90");
    edition.refuses(
        cast.approver(), "PROPOSE_ABOLITION", "PERIOD_MINIMUM", "commentUntil", it.in(29));
    edition.refuses(cast.approver(), "PROPOSE_ABOLITION", "PUBLIC_CHANNEL", "audience", "PARTIES");
    edition.takes(cast.approver(), "PROPOSE_ABOLITION", "commentUntil", it.in(60)).is("E95");
    String comment = it.comments(edition, "仍在使用，不应废止。");
    edition.refuses(cast.approver(), "ABOLISH", "ABOLITION_COMMENTS_CLOSED");
    edition.refuses(cast.approver(), "ABOLISH", "ELAPSED_SINCE");
    it.passes(20);
    Thing appeal =
        edition.begins(
            cast.secretary(),
            "APPEAL",
            "against",
            edition.event("PROPOSE_ABOLITION"),
            "grounds",
            "仍在使用");
    it.passes(41);
    it.dissents(cast.approver(), comment);
    edition.refuses(cast.approver(), "ABOLISH", "NO_MAJOR_DISSENT");
    it.disposes(cast.approver(), comment, "NOTED");
    edition.refuses(cast.approver(), "ABOLISH", "NO_APPEAL_PENDING");
    appeal.takes(cast.secretary(), "WITHDRAW").is("WITHDRAWN");
    Object[] opinion =
        it.told().asks("EDITION", "ABOLISH", "ABOLITION_COMMENTS_CLOSED")
            ? new Object[] {"enforcementOpinion", "监管函〔2031〕1 号"}
            : new Object[0];
    edition.takes(cast.approver(), "ABOLISH", opinion).is("E99");
    it.told().retired = edition.now().getString("numbers[0]");
    return this;
  }

  /** What the public has to say of it, and what is done about it. */
  Living heard() {
    complaint().takes(cast.inspector(), "NOT_ACCEPT", "reply", "不属于受理范围");
    complaint()
        .takes(cast.inspector(), "ACCEPT")
        .takes(cast.inspector(), "INVESTIGATE")
        .takes(cast.inspector(), "UPHOLD", "reply", "属实");
    complaint()
        .takes(cast.inspector(), "ACCEPT")
        .takes(cast.inspector(), "DISMISS", "reply", "不属实");
    submitted("FEEDBACK", "feedback", Map.of("aspect", "ERROR", "text", "第 3 页有误"))
        .takes(cast.secretary(), "ANSWER", "action", "NONE", "reply", "谢谢")
        .takes(cast.secretary(), "RECORD_RESULT", "result", "下次修订时改正")
        .is("CLOSED");
    return this;
  }

  private Thing complaint() {
    return submitted("COMPLAINT", "complaints", Map.of("text", "与标准不符"));
  }

  private Thing submitted(String machine, String place, Map<String, Object> said) {
    Map<String, Object> body = new java.util.HashMap<>(said);
    body.put("about", Map.of("type", "STANDARD", "id", edition.id));
    String id =
        Person.ANYBODY
            .sends()
            .body(body)
            .post("/api/v1/" + place)
            .then()
            .statusCode(201)
            .extract()
            .path("matter");
    return it.hears("matters", machine, id);
  }

  /** An institute that had no part in it tells how it is used. */
  Living evaluated(String institute) {
    Person by = cast.secretary();
    edition.refusesToBegin(
        by,
        "EVALUATION",
        "COMMISSION_EVALUATION",
        "INDEPENDENT_EVALUATOR",
        "evaluator",
        cast.lead());
    edition.begins(by, "EVALUATION", "evaluator", institute).takes(by, "CANCEL_EVALUATION");
    Thing evaluation = edition.begins(by, "EVALUATION", "evaluator", institute);
    Object[] report = {"usage", "WIDE", "conclusion", "CONTINUE", "summary", "广泛使用"};
    evaluation.refuses(cast.dept(), "REPORT_EVALUATION", "REPORTED_BY_EVALUATOR", report);
    evaluation
        .takes(by, "REPORT_EVALUATION", Making.with(report, "reportNumber", "评字〔2027〕1 号"))
        .is("REPORTED");
    return this;
  }

  /** The law was broken: whoever does not correct it in time loses the number and the standard. */
  Living orderedAway() {
    Person by = cast.inspector();
    edition.refuses(by, "ACCEPT_CORRECTION", "ORDER_RUNNING");
    edition.refuses(by, "REVOKE_NUMBER", "CORRECTION_MISSED");
    edition.takes(by, "ORDER_CORRECTION", "deadline", it.in(30)).takes(by, "ACCEPT_CORRECTION");
    edition.takes(by, "ORDER_CORRECTION", "deadline", it.in(30));
    edition.refuses(by, "ORDER_ABOLITION", "CORRECTION_MISSED");
    Thing appeal =
        edition
            .begins(
                cast.dept(),
                "APPEAL",
                "against",
                edition.event("ORDER_CORRECTION"),
                "grounds",
                "已改正")
            .takes(by, "ACCEPT_APPEAL", "suspends", true);
    it.passes(31);
    edition.refuses(by, "REVOKE_NUMBER", "NO_APPEAL_PENDING");
    edition.refuses(by, "ORDER_ABOLITION", "NO_APPEAL_PENDING");
    appeal.takes(by, "REJECT").is("REJECTED");
    Person city = Person.inRegion(cast.city(), "INSPECTOR");
    edition.refuses(city, "REVOKE_NUMBER", "PROVINCE_OR_NATION");
    edition.refuses(city, "ORDER_ABOLITION", "PROVINCE_OR_NATION");
    edition.takes(by, "REVOKE_NUMBER").takes(by, "ORDER_ABOLITION").is("E99");
    it.told().retired = edition.now().getString("numbers[0]");
    return this;
  }

  /** It is put on file, after it came back once. */
  Living filed() {
    String first = "SUBMIT_FILING";
    if (cast.ofCity()) {
      edition.refusesToBegin(
          cast.dept(), "FILING", first, "FILED_BY_THE_PROVINCE", "action", first);
      first = "SUBMIT_TO_PROVINCE";
    }
    Thing filing = edition.begins(cast.dept(), "FILING", "action", first);
    for (String again : java.util.List.of("SUBMIT_FILING", "SUBMIT_TO_PROVINCE")) {
      edition.refusesToBegin(cast.dept(), "FILING", again, "ONE_OF_A_KIND", "action", again);
    }
    filing.takes(cast.filing(), "RETURN_FILING").is("RETURNED").takes(cast.dept(), first);
    if (cast.ofCity()) {
      filing.takes(cast.filing(), "FORWARD_TO_NATIONAL");
    }
    filing.takes(cast.filing(), "FILE", "recordNumber", "12345-2027").is("FILED");
    assertThat(edition.now().getString("recordNumber")).isEqualTo("12345-2027");
    cast.dept()
        .asks()
        .queryParam("recordNumber", "12345-2027")
        .queryParam("id", edition.id)
        .get("/api/v1/standards")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(edition.id));
    return this;
  }

  /** It is translated, or not. */
  Living translated() {
    if (it.told().procedure.hasMachine("TRANSLATION")) {
      edition
          .begins(cast.dept(), "TRANSLATION", "language", "EN")
          .takes(cast.secretary(), "SUBMIT_TRANSLATION")
          .takes(cast.secretary(), "REVIEW_TRANSLATION")
          .takes(cast.approver(), "APPROVE")
          .takes(cast.publisher(), "PUBLISH")
          .is("PUBLISHED");
      edition
          .begins(cast.dept(), "TRANSLATION", "language", "FR")
          .takes(cast.approver(), "DROP")
          .is("DROPPED");
    }
    return this;
  }
}
