package org.guiju.contract;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.guiju.account.TestAccounts;
import org.guiju.contract.SoundRequests.Sound;
import org.guiju.project.Way;

/** The sound requests to matters, comments, and what the public and its supervisors do. */
final class SoundMatters {

  private static final String API = "/api/v1";
  private static final String PATENT =
      """
      {"action":"REPORT_PATENT","effectiveOn":"2021-04-01","reason":"披露","basis":"依据","onBehalfOf":"某人",
       "attested":[],"inputs":{"patentNumber":"ZL2019","patentTitle":"题","holder":"某公司","clause":"5.2"},
       "documents":[{"code":"D24","title":"披露表","uri":"urn:x","sha256":"%s"}]}"""
          .formatted("a".repeat(64));

  private final SoundRequests things;
  private final String account;

  private SoundMatters(SoundRequests things, String account) {
    this.things = things;
    this.account = account;
  }

  static Map<String, Function<SoundRequests, Sound>> all() {
    Map<String, Function<SoundMatters, Sound>> all = new TreeMap<>();
    all.put("createProjectPatent", s -> s.at("/projects/" + project() + "/patents", PATENT));
    all.put("createProjectMatter", s -> s.at("/projects/" + project() + "/matters/PATENT", PATENT));
    all.put("createProjectChangeRequest", SoundMatters::changeRequest);
    all.put(
        "createStandardAmendment",
        s ->
            s.at(
                "/standards/" + s.things.filed() + "/amendments",
                "{\"effectiveOn\":\"2024-03-01\",\"inputs\":{\"items\":1,\"change\":\"改一处\"}}"));
    all.put(
        "createStandardMatter",
        s ->
            s.at(
                "/standards/" + s.things.filed() + "/matters/TRANSLATION",
                "{\"effectiveOn\":\"2024-03-01\",\"inputs\":{\"language\":\"EN\"}}"));
    all.put(
        "createDeclarationMatter",
        s ->
            s.at(
                "/declarations/" + s.things.declaration() + "/matters/INSPECTION",
                "{\"effectiveOn\":\"2024-06-01\",\"inputs\":{\"plan\":\"抽查一\"}}"));
    all.put("createDeclarationMatter DRAWN", SoundMatters::drawnInspection);
    all.put(
        "createMatterDocument",
        s -> s.at("/matters/" + s.patent() + "/documents?code=D24&fileName=a.csv", "a,b"));
    all.put("takeMatterStep", s -> s.confirmation(s.patent()));
    all.put("correctMatter", SoundMatters::correction);
    all.put("createComment", s -> s.at("/comment-rounds/" + s.round() + "/comments", comment()));
    all.put(
        "updateCommentsFromForm",
        s ->
            s.at(
                "/comment-rounds/" + s.round() + "/comments/import",
                "id,member_body,line_number,clause,element,type,comment,proposed_change,observations\n"
                    + "1,CN,,5.1,,te,太短,加长,\n"));
    all.put(
        "setCommentDisposition",
        s ->
            s.at(
                "/comments/"
                    + s.made("/comment-rounds/" + s.round() + "/comments", comment())
                    + "/disposition",
                "{\"disposition\":\"NOT_ACCEPTED\",\"reason\":\"无据\",\"majorDissent\":false}"));
    all.put(
        "setCommentModeration",
        s ->
            s.at(
                "/comments/"
                    + s.made("/comment-rounds/" + s.round() + "/comments", comment())
                    + "/moderation",
                "{\"visibility\":\"HIDDEN\",\"reason\":\"离题\"}"));
    all.put("createComplaint", s -> s.at("/complaints", s.complaint()));
    all.put(
        "deleteOwnComplaintContact",
        s -> s.at("/complaints/" + s.complained("receipt") + "/contact", ""));
    all.put(
        "deleteComplaintContact", s -> s.at("/matters/" + s.complained("matter") + "/contact", ""));
    all.put(
        "createFeedback",
        s ->
            s.at(
                "/feedback",
                """
                {"about":{"type":"STANDARD","id":"%s"},"aspect":"ERROR","text":"第五章有误","clause":"5"}"""
                    .formatted(s.things.filed())));
    all.put("createDraw", s -> s.at("/draws", s.draw()));
    all.put(
        "setDrawPlan",
        s ->
            s.at(
                "/draws/" + s.made("/draws", s.draw()) + "/plan",
                "{\"plan\":%s,\"reason\":\"延长检查期\",\"basis\":\"依据\"}"
                    .formatted(plan("2100-06-30", Way.organization("350203")))));
    Map<String, Function<SoundRequests, Sound>> bySoundRequests = new TreeMap<>();
    all.forEach(
        (which, made) ->
            bySoundRequests.put(
                which, things -> made.apply(new SoundMatters(things, things.account()))));
    return bySoundRequests;
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

  private static String project() {
    return Way.registered(LocalDate.of(2021, 3, 1), Way.organization("350203")).id;
  }

  private Sound changeRequest() {
    Way way =
        Way.registered(LocalDate.of(2021, 3, 1), Way.organization("350203"))
            .through(Way.TO_PUBLICATION.subList(0, 5));
    return at(
        "/projects/" + way.id + "/change-requests",
        """
        {"effectiveOn":"%s","reason":"来不及","inputs":{"change":"EXTENSION","deadline":"%s"},
         "documents":[{"code":"D28"}]}"""
            .formatted(way.on, way.on.plusMonths(18)));
  }

  private String patent() {
    return made("/projects/" + project() + "/patents", PATENT);
  }

  private Sound confirmation(String patent) {
    return at(
        "/matters/" + patent + "/transitions",
        """
        {"action":"CONFIRM_EVIDENCE","effectiveOn":"2021-05-01","reason":"齐备","inputs":{},
         "documents":[{"code":"D24"}]}""");
  }

  private Sound correction() {
    String patent = patent();
    Sound taken = confirmation(patent);
    admin().header("If-Match", "*").body(taken.body()).post(taken.target()).then().statusCode(200);
    String event = admin().get(API + "/matters/" + patent + "/history").path("items[2].id");
    return at(
        "/matters/" + patent + "/corrections",
        "{\"event\":\"%s\",\"effectiveOn\":\"2021-05-02\",\"reason\":\"误记\",\"basis\":\"依据\"}"
            .formatted(event));
  }

  /** A consultation that is open today. */
  private String round() {
    LocalDate start = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(7 * 65 + 1);
    Way way =
        Way.registered(start, Way.organization("350203"))
            .through(Way.TO_PUBLICATION.subList(0, 7))
            .through(List.of("OPEN_COMMENT"));
    List<String> rounds =
        admin()
            .get(API + "/projects/" + way.id + "/comment-rounds")
            .jsonPath()
            .getList("items.findAll { it.clock == 'C_COMMENT' }.id");
    return rounds.getLast();
  }

  private static String comment() {
    return """
        {"clause":"5.1","line":"12","element":"表 1","type":"TECHNICAL","comment":"太短","proposedChange":"加长",
         "language":"zh","name":"张三","organizationName":"某单位","email":"a@example.org","showAuthor":true}""";
  }

  /** A draw from at least the declaration that was made public for it. */
  private String draw() {
    declared("抽查的水壶");
    return draw("抽查的水壶", Way.organization("350203"));
  }

  private String declared(String product) {
    String declaration =
        made(
            "/declarations",
            """
            {"organization":"%s","kind":"ENTERPRISE","registeredOn":"2024-01-05","products":["%s"],
             "standards":[{"number":"GB/T 1.1-2020","name":"规则","own":false}]}"""
                .formatted(Way.organization("350203"), product));
    for (String step : List.of("SIGN", "PUBLISH")) {
      admin()
          .header("If-Match", "*")
          .body(
              "{\"action\":\"%s\",\"effectiveOn\":\"2024-02-01\",\"documents\":[{\"code\":\"D22\"}]}"
                  .formatted(step))
          .post(API + "/declarations/" + declaration + "/transitions")
          .then()
          .statusCode(200);
    }
    return declaration;
  }

  private static String draw(String product, String authority) {
    return """
        {"criteria":{"region":"350200","kind":"ENTERPRISE","product":"%s","declarerType":"ENTERPRISE",
         "publishedFrom":"2020-01-01","publishedUntil":"2024-12-31"},"size":3,"seed":"12345678",
         "plan":%s,"reason":"抽查","basis":"依据"}"""
        .formatted(product, plan("2100-03-31", authority));
  }

  /** The inspection of a declaration that was drawn, by the plan of the draw. */
  private Sound drawnInspection() {
    String product = "水壶" + UUID.randomUUID();
    String authority = Way.organization("350203");
    String declaration = declared(product);
    return at(
        "/declarations/" + declaration + "/matters/INSPECTION",
        "{\"inputs\":{\"draw\":\"%s\",\"authority\":\"%s\"}}"
            .formatted(made("/draws", draw(product, authority)), authority));
  }

  private static String plan(String to, String authority) {
    return """
        {"number":"抽查〔2024〕1 号","name":"随机抽查计划","from":"2024-01-01","to":"%s","authorities":["%s"],
         "basis":"通知"}"""
        .formatted(to, authority);
  }

  private String complaint() {
    return """
        {"about":{"type":"STANDARD","id":"%s"},"text":"不符","clause":"5","product":"水壶",
         "contact":{"name":"张三","phone":"+86 10 1","email":"a@example.org"}}"""
        .formatted(things.filed());
  }

  private String complained(String what) {
    return admin()
        .body(complaint())
        .post(API + "/complaints")
        .then()
        .statusCode(201)
        .extract()
        .path(what);
  }
}
