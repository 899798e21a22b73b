package org.guiju.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;

/**
 * For every operation that writes, a request that it accepts, upon things made for it alone; odd
 * requests are made of these.
 */
final class SoundRequests {

  private static final String API = "/api/v1";
  private static final LocalDate START = LocalDate.of(2021, 3, 1);
  private static final int TRIES = 600;
  private static final long PAUSE = 50_000_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A request that is accepted: where it goes and its body, JSON or a file. */
  record Sound(String target, String body) {}

  private final String account;

  SoundRequests(String account) {
    this.account = account;
  }

  /** By operation, and by what else tells two cases of one operation apart, behind a blank. */
  static Map<String, Function<SoundRequests, Sound>> all() {
    Map<String, Function<SoundRequests, Sound>> all = new TreeMap<>();
    all.put("createProject", SoundRequests::newProject);
    all.put("updateProject", SoundRequests::projectPatch);
    all.put("setProjectParticipation", SoundRequests::participation);
    all.put("deleteProjectParticipation", SoundRequests::leaving);
    all.put("takeProjectStep SUBMIT_PROPOSAL", s -> s.step("SUBMIT_PROPOSAL"));
    all.put("takeProjectStep ISSUE_PLAN", s -> s.step("ISSUE_PLAN"));
    all.put("takeProjectStep OPEN_COMMENT", s -> s.step("OPEN_COMMENT"));
    all.put("takeProjectStep PUBLISH", s -> s.step("PUBLISH"));
    all.put("correctProject CREATED", s -> s.projectCorrection(0));
    all.put("correctProject PARTICIPATION_SET", s -> s.projectCorrection(1));
    all.put("correctProject TRANSITIONED", s -> s.projectCorrection(2));
    all.put("correctProject DESCRIBED", s -> s.projectCorrection(3));
    all.put("createOrganization", s -> new Sound(API + "/organizations", organizationBody()));
    all.put("updateOrganization", s -> s.of("organizations", s.organization(), organizationBody()));
    all.put("dissolveOrganization", s -> s.ending("organizations", s.organization()));
    all.put("correctOrganization", s -> s.correction("organizations", s.organization(), 0));
    all.put("createCommittee", s -> new Sound(API + "/committees", s.committeeBody()));
    all.put(
        "updateCommittee",
        s -> s.of("committees", s.committee(), "{\"nameZh\":\"更名\",\"level\":\"NATIONAL\"}"));
    all.put("dissolveCommittee", s -> s.ending("committees", s.committee()));
    all.put("correctCommittee", s -> s.correction("committees", s.committee(), 0));
    all.put("createDeclaration", s -> new Sound(API + "/declarations", s.declarationBody()));
    all.put("updateDeclaration", SoundRequests::declarationPatch);
    all.put("takeDeclarationStep", SoundRequests::signature);
    all.put("correctDeclaration", s -> s.correction("declarations", s.declaration(), 0));
    all.put("createAccount", s -> new Sound(API + "/accounts", accountBody()));
    all.put(
        "updateAccount",
        s -> s.of("accounts", s.other(), "{\"roles\":[\"READER\"],\"enabled\":true}"));
    all.put(
        "setPassword",
        s ->
            new Sound(
                API + "/accounts/" + s.other() + "/password",
                "{\"password\":\"Another-Day-22\",\"current\":\"x\"}"));
    all.put("takeStandardStep", s -> s.suspension());
    all.put("correctStandard PUBLISHED", s -> s.correction("standards", s.filed(), 0));
    all.put("correctStandard TRANSITIONED", s -> s.correction("standards", s.standard(), 1));
    all.put("createProjectDocument", s -> new Sound(s.documents("projects", project().id), "a,b"));
    all.put("createStandardDocument", s -> new Sound(s.documents("standards", s.filed()), "a,b"));
    all.put(
        "createDeclarationDocument",
        s -> new Sound(s.documents("declarations", s.declaration()), "a,b"));
    all.put(
        "createDocumentVersion",
        s -> new Sound(API + "/documents/" + s.document() + "/versions", "c,d"));
    all.put(
        "updateDocument",
        s -> s.of("documents", s.document(), "{\"title\":\"题\",\"access\":\"FULL\"}"));
    all.put(
        "startImport",
        s -> new Sound(API + "/imports?dataset=toys&dryRun=true", "key,title\n1,a\n"));
    all.putAll(SoundMatters.all());
    all.putAll(SoundEntries.all());
    all.putAll(SoundProgrammes.all());
    SoundBallots.all().forEach((which, make) -> all.put(which, s -> make.apply(s.account)));
    return all;
  }

  String account() {
    return account;
  }

  private RequestSpecification admin() {
    return TestAccounts.login(account).contentType(ContentType.JSON);
  }

  private String documents(String place, String id) {
    return API + "/" + place + "/" + id + "/documents?code=D01&fileName=a.csv";
  }

  private String document() {
    return TestAccounts.login(account)
        .contentType("text/csv")
        .body("a,b")
        .post(documents("projects", project().id))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String made(String place, String body) {
    return admin().body(body).post(API + place).then().statusCode(201).extract().path("id");
  }

  private Sound of(String place, String id, String body) {
    return new Sound(API + "/" + place + "/" + id, body);
  }

  private static String some() {
    return UUID.randomUUID().toString();
  }

  private Sound newProject() {
    String organization = organization();
    return new Sound(
        API + "/projects",
        """
        {"kind":"NATIONAL","nature":"RECOMMENDED","registeredOn":"2021-03-01","titleZh":"标准 %s",
         "titleEn":"Standard","scope":"…","reference":"ISO/WD 1","workType":"NEW",
         "committee":"SAC/TC 28","responsible":"%s","cooperating":["%s"],"regionCode":"350200",
         "industryCode":"JB","ics":["35.240"],"ccs":["L70"],"replaces":["GB/T 1.1-2009"],"cites":["GB/T 1.2"],
         "adopts":[{"reference":"ISO 9001:2015","degree":"IDT"}],"tags":["ORIGINAL"],
         "externalIds":{"odd":"%s"}}"""
            .formatted(some(), organization, organization, some()));
  }

  private static Way project() {
    return Way.registered(START, Way.organization("350203"));
  }

  private Sound projectPatch() {
    return of(
        "projects",
        project().id,
        newProject().body().replaceFirst("(?s)^.*?\"titleZh\"", "{\"titleZh\""));
  }

  private Sound participation() {
    return new Sound(
        API + "/projects/" + project().id + "/participations",
        """
        {"organization":"%s","role":"PARTICIPATE","rank":2,"evidence":"公告","effectiveOn":"2021-04-01"}"""
            .formatted(organization()));
  }

  private Sound leaving() {
    Way way = project();
    String id = Way.admin().get(API + "/projects/" + way.id).path("participations[0].organization");
    return new Sound(API + "/projects/" + way.id + "/participations/" + id, "");
  }

  private Sound step(String action) {
    Way way = project();
    way.through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf(action)));
    Map<String, Object> body = way.request(action);
    body.put("basis", "依据");
    body.put("onBehalfOf", "某单位");
    body.put("attested", List.of("*"));
    return new Sound(API + "/projects/" + way.id + "/transitions", written(body));
  }

  private Sound projectCorrection(int event) {
    Way way = project().through(Way.TO_PUBLICATION.subList(0, 1));
    admin()
        .header("If-Match", "*")
        .body("{\"titleEn\":\"Other\",\"tags\":[\"ORIGINAL\"]}")
        .patch(API + "/projects/" + way.id)
        .then()
        .statusCode(200);
    return correction("projects", way.id, event);
  }

  /** An edition in force. */
  private String standard() {
    Way way = project().through(Way.TO_PUBLICATION);
    String number = admin().get(API + "/projects/" + way.id).path("numbers[0]");
    return admin()
        .queryParam("number", number)
        .get(API + "/standards")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  /** An edition without a project. */
  String filed() {
    String number = "GB/T 7%04d.%d-2020".formatted(random(10_000), 1 + random(90));
    String job =
        TestAccounts.login(account)
            .contentType("text/csv; charset=utf-8")
            .body(
                "level,std_code,std_name,publish_date\nnational,%s,标准,2020-01-05\n"
                    .formatted(number))
            .post(API + "/imports?dataset=filings")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    for (int i = 0; i < TRIES && admin().get(job).path("status").equals("RUNNING"); i++) {
      LockSupport.parkNanos(PAUSE);
    }
    return admin().queryParam("number", number).get(API + "/standards").path("items[0].id");
  }

  private static int random(int bound) {
    return Math.floorMod(UUID.randomUUID().hashCode(), bound);
  }

  private Sound suspension() {
    return new Sound(
        API + "/standards/" + standard() + "/transitions",
        """
        {"action":"SUSPEND","effectiveOn":"2025-06-01","reason":"暂停","basis":"依据",
         "documents":[],"inputs":{"judged":{"UNSAFE":true}},"onBehalfOf":"某委员会"}""");
  }

  private Sound correction(String place, String id, int event) {
    var history = admin().get(API + "/" + place + "/" + id + "/history").jsonPath();
    String at = "items[" + event + "]";
    return new Sound(
        API + "/" + place + "/" + id + "/corrections",
        written(
            Map.of(
                "event",
                history.getString(at + ".id"),
                "reason",
                "有误",
                "basis",
                "依据",
                "payload",
                history.getMap(at + ".payload"))));
  }

  private Sound ending(String place, String id) {
    return new Sound(
        API + "/" + place + "/" + id + "/dissolution",
        "{\"effectiveOn\":\"2022-05-01\",\"reason\":\"撤销\",\"basis\":\"依据\"}");
  }

  private static String organizationBody() {
    return """
        {"nameZh":"单位 %s","nameEn":"Unit","type":"ENTERPRISE","regionCode":"350203",
         "standardCodes":["Q/ODD"],"externalIds":{"odd":"%s"},"effectiveOn":"2015-03-01",
         "reason":"登记","basis":"依据"}"""
        .formatted(some(), some());
  }

  private String organization() {
    return made("/organizations", organizationBody());
  }

  private String committeeBody() {
    int number = 100_000 + random(800_000);
    return """
        {"code":"SAC/TC %d","nameZh":"委员会","nameEn":"Committee","secretariat":"%s",
         "effectiveOn":"2015-03-01","reason":"成立","basis":"公告"}"""
        .formatted(number, organization());
  }

  private String committee() {
    return made("/committees", committeeBody());
  }

  private String declarationBody() {
    String code = "Q/O" + some().substring(0, 6).toUpperCase(Locale.ROOT);
    return """
        {"organization":"%s","kind":"ENTERPRISE","registeredOn":"2024-01-05",
         "standards":[{"number":"%s 001-2023","name":"电热水壶","own":true}],
         "products":["电热水壶"],"services":["维修"],
         "indicators":[{"name":"加热","kind":"FUNCTIONAL","value":"有","unit":"%%","method":"5.1"}],
         "inferiorThanRecommended":false,"inferiorNote":"无","commissioningParty":"某厂",
         "firstSupplyOn":"2024-03-01","commitment":"承诺","publicationDocument":"公告","patents":false,"patentList":["ZL201910000001.X"],
         "externalIds":{"odd":"%s"}}"""
        .formatted(organization(), code, some());
  }

  String declaration() {
    return made("/declarations", declarationBody());
  }

  private Sound declarationPatch() {
    String body = declarationBody().replaceFirst("(?s)^.*?\"standards\"", "{\"standards\"");
    return of("declarations", declaration(), body);
  }

  private Sound signature() {
    return new Sound(
        API + "/declarations/" + declaration() + "/transitions",
        """
        {"action":"SIGN","effectiveOn":"2024-02-01","reason":"签署","basis":"依据","onBehalfOf":"某人",
         "inputs":{},"documents":[{"code":"D22","title":"承诺书","uri":"urn:x","sha256":"%s"}]}"""
            .formatted("a".repeat(64)));
  }

  private static String accountBody() {
    return """
        {"name":"n-%s","password":"Wonderful-Day-1","roles":["READER"],"region":"350200"}"""
        .formatted(some());
  }

  private String other() {
    return TestAccounts.create(null, null, "READER").id().toString();
  }

  private static String written(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
