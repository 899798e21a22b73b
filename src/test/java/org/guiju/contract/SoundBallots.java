package org.guiju.contract;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.guiju.account.TestAccounts;
import org.guiju.contract.SoundRequests.Sound;
import org.guiju.project.Way;

/** The sound requests to committees' members, ballots and meetings. */
final class SoundBallots {

  private static final String API = "/api/v1";
  private static final String CANCELLATION = "{\"reason\":\"取消\",\"basis\":\"依据\"}";
  private static final String DOCUMENT =
      "{\"code\":\"D15\",\"title\":\"表决票\",\"uri\":\"urn:x\",\"sha256\":\"%s\"}"
          .formatted("a".repeat(64));

  private final String account;

  private SoundBallots(String account) {
    this.account = account;
  }

  static Map<String, Function<String, Sound>> all() {
    Map<String, Function<SoundBallots, Sound>> all = new TreeMap<>();
    all.put(
        "createCommitteeMember",
        s -> s.at("/committees/" + s.committee() + "/members", s.member()));
    all.put("updateCommitteeMember", SoundBallots::memberPatch);
    all.put("setCommitteeMemberEnd", SoundBallots::memberEnd);
    all.put(
        "createProjectBallot", s -> s.newBallot("EXAMINATION", "projects", project("SAC/TC 28")));
    all.put("createStandardBallot", s -> s.newBallot("REVIEW", "standards", s.standard()));
    all.put("createMatterBallot", s -> s.newBallot("AMENDMENT", "matters", s.slip()));
    all.put("setVote", SoundBallots::vote);
    all.put(
        "setBallotAttendance",
        s -> s.ofVoter("attendance", "{\"voters\":[\"%s\"],\"present\":true}"));
    all.put(
        "setBallotRecusal", s -> s.ofVoter("recusals", "{\"voter\":\"%s\",\"reason\":\"利害关系\"}"));
    all.put(
        "setBallotDeferral",
        s ->
            s.at(
                "/ballots/" + s.ballot() + "/deferral",
                "{\"closesOn\":\"2999-01-01\",\"reason\":\"延期\"}"));
    all.put("takeBallotClosing", SoundBallots::closing);
    all.put("cancelBallot", s -> s.at("/ballots/" + s.ballot() + "/cancellation", CANCELLATION));
    all.put(
        "createProjectMeeting",
        s -> s.at("/projects/" + project("SAC/TC 28") + "/meetings", meetingBody()));
    all.put(
        "createStandardMeeting",
        s -> s.at("/standards/" + s.standard() + "/meetings", meetingBody()));
    all.put("createMatterMeeting", s -> s.at("/matters/" + s.slip() + "/meetings", meetingBody()));
    all.put("setMeetingMinutes", SoundBallots::minutes);
    all.put(
        "setMeetingDeferral",
        s ->
            s.at(
                "/meetings/" + s.meeting() + "/deferral",
                "{\"heldOn\":\"2022-05-01\",\"place\":\"厦门\",\"reason\":\"延期\"}"));
    all.put("cancelMeeting", s -> s.at("/meetings/" + s.meeting() + "/cancellation", CANCELLATION));
    Map<String, Function<String, Sound>> byAccount = new TreeMap<>();
    all.forEach(
        (which, made) -> byAccount.put(which, account -> made.apply(new SoundBallots(account))));
    return byAccount;
  }

  private RequestSpecification admin() {
    return TestAccounts.login(account).contentType(ContentType.JSON);
  }

  private Sound at(String place, String body) {
    return new Sound(API + place, body);
  }

  private String made(String place, String body) {
    return admin().body(body).post(API + place).then().statusCode(201).extract().path("id");
  }

  private String committee() {
    return made(
        "/committees", "{\"code\":\"%s\",\"effectiveOn\":\"2015-03-01\"}".formatted(code()));
  }

  private static String code() {
    return "SAC/TC " + (100_000 + Math.floorMod(UUID.randomUUID().hashCode(), 800_000));
  }

  private String member() {
    return """
        {"nameZh":"委员 %s","nameEn":"Member","organization":"%s","nationalBody":"SAC","role":"MEMBER",
         "account":"%s","from":"2016-03-01","until":"2035-03-01","reason":"换届","basis":"公告"}"""
        .formatted(UUID.randomUUID(), Way.organization("350203"), account);
  }

  private Sound memberPatch() {
    String committee = committee();
    String member = made("/committees/" + committee + "/members", member());
    return at(
        "/committees/" + committee + "/members/" + member,
        """
        {"nameZh":"委员","nameEn":"Member","organization":"%s","nationalBody":"SAC","role":"CHAIR","account":"%s",
         "until":"2031-03-01","newTerm":true,"effectiveOn":"2021-03-01","reason":"换届","basis":"公告"}"""
            .formatted(Way.organization("350203"), account));
  }

  private Sound memberEnd() {
    String committee = committee();
    String member = made("/committees/" + committee + "/members", member());
    return at(
        "/committees/" + committee + "/members/" + member + "/ending",
        "{\"effectiveOn\":\"2022-05-01\",\"reason\":\"退休\",\"basis\":\"公告\"}");
  }

  private static String project(String committee) {
    return Way.registered(
            LocalDate.of(2021, 3, 1), Way.organization("350203"), Map.of("committee", committee))
        .id;
  }

  /** An edition of that committee's, published before the ballots and meetings are announced. */
  private String standard() {
    Way way =
        Way.registered(
                LocalDate.of(2018, 3, 1),
                Way.organization("350203"),
                Map.of("committee", "SAC/TC 28"))
            .through(Way.TO_PUBLICATION);
    String number = admin().get(API + "/projects/" + way.id).path("numbers[0]");
    return admin().queryParam("number", number).get(API + "/standards").path("items[0].id");
  }

  /** An amendment slip to it. */
  private String slip() {
    return made(
        "/standards/" + standard() + "/amendments",
        "{\"effectiveOn\":\"2021-03-01\",\"inputs\":{\"items\":1,\"change\":\"改一处\"}}");
  }

  private Sound newBallot(String purpose, String things, String thing) {
    return at(
        "/" + things + "/" + thing + "/ballots",
        """
        {"purpose":"%s","rule":"LETTER_3_4","form":"LETTER","title":"送审稿","announcedOn":"2021-04-01",
         "opensOn":"2021-04-02","closesOn":"2021-05-02","meeting":"%s","drafters":["某人"],
         "experts":[{"nameZh":"专家","nameEn":"Expert","organization":"%s","account":"x-1"}],
         "documents":[%s],"reason":"函审","basis":"依据"}"""
            .formatted(purpose, UUID.randomUUID(), Way.organization("350203"), DOCUMENT));
  }

  /** An open ballot at a meeting, in which the account has the only vote. */
  private String ballot() {
    String code = code();
    String committee =
        made("/committees", "{\"code\":\"%s\",\"effectiveOn\":\"2015-03-01\"}".formatted(code));
    made("/committees/" + committee + "/members", member());
    return made(
        "/projects/" + project(code) + "/ballots",
        "{\"purpose\":\"EXAMINATION\",\"rule\":\"TC_3_4\"}");
  }

  private String voter(String ballot) {
    return admin().get(API + "/ballots/" + ballot).path("voters[0].id");
  }

  private Sound ofVoter(String what, String body) {
    String ballot = ballot();
    return at("/ballots/" + ballot + "/" + what, body.formatted(voter(ballot)));
  }

  private Sound vote() {
    String ballot = ballot();
    return at(
        "/ballots/" + ballot + "/votes",
        """
        {"voter":"%s","position":"YES","comment":"同意","nominates":"某专家","document":%s}"""
            .formatted(voter(ballot), DOCUMENT));
  }

  private Sound closing() {
    return at(
        "/ballots/" + ballot() + "/closing",
        """
        {"consensus":false,"decision":true,"reason":"结束","documents":[%s],
         "reported":{"members":31,"present":24,"yes":16,"no":6,"abstain":2,"pMembers":0,"pYes":0,"pNo":0,
          "nominatingMembers":0,"draftersRecused":true}}"""
            .formatted(DOCUMENT));
  }

  private static String meetingBody() {
    return """
        {"heldOn":"2021-05-01","announcedOn":"2021-04-01","place":"北京","title":"审查会","agenda":["审查","表决"],
         "documents":[%s],"reason":"审查","basis":"依据"}"""
        .formatted(DOCUMENT);
  }

  private String meeting() {
    return made("/projects/" + project("SAC/TC 28") + "/meetings", meetingBody());
  }

  private Sound minutes() {
    return at(
        "/meetings/" + meeting() + "/minutes",
        """
        {"effectiveOn":"2021-05-02","attendees":[{"nameZh":"张三","nameEn":"Zhang","organization":"%s","signed":true}],
         "outcomes":[{"no":1,"outcome":"通过"}],"documents":[%s]}"""
            .formatted(Way.organization("350203"), DOCUMENT));
  }
}
