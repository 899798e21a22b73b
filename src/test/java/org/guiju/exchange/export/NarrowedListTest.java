package org.guiju.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guiju.account.AccountView;
import org.guiju.account.TestAccounts;
import org.guiju.document.Sent;
import org.guiju.exchange.dataset.Imports;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Further lists are narrowed by what their items publish. */
@QuarkusTest
class NarrowedListTest {

  private static final LocalDate START = LocalDate.of(2022, 3, 1);

  private static JsonPath first(String list) {
    return Way.admin().get("/api/v1/" + list).then().statusCode(200).extract().jsonPath();
  }

  @Test
  void deadlines() {
    Way way = Way.registered(START, Way.organization("120101")).through(Way.TO_PUBLICATION);
    String list = "deadlines?clock=C_TRACK&subject=" + way.id + "&asOf=" + START.plusDays(300);
    JsonPath item = first(list);
    boolean known = item.getBoolean("items[0].calendarKnown");
    Narrowed deadlines = new Narrowed(list, "subject", way.id);
    deadlines.by("meaning", item.getString("items[0].meaning"), "NONE");
    deadlines.by("calendarKnown", known, !known);
    deadlines.by("reference", item.getString("items[0].reference"), "none");
    deadlines.by("titleZh", "试验标准", "别的");
    deadlines.by("titleEn", "tRIAL", "none");
    deadlines.by("procedure", item.getString("items[0].procedure"), "CN-GB@1");
    deadlines.by("place", item.getInt("items[0].place"), 99);
    deadlines.byDay("started", item.getString("items[0].startedOn"));
    deadlines.byDay("warn", item.getString("items[0].warnOn"));
    deadlines.byDay("counted", item.getString("items[0].countedTo"));

    list = "deadlines?status=STOPPED&clock=C_PUBLISH&subject=" + way.id + "&asOf=2100-01-01";
    new Narrowed(list, "subject", way.id)
        .byDay("stopped", first(list).getString("items[0].stoppedOn"));
  }

  @Test
  void rounds() {
    Way way =
        Way.registered(START, Way.organization("120101")).through(Way.TO_PUBLICATION.subList(0, 8));
    JsonPath item = first("comment-rounds?about=" + way.id);
    String id = item.getString("items[0].id");
    LocalDate opened = LocalDate.parse(item.getString("items[0].openedOn"));
    LocalDate last = LocalDate.parse(item.getString("items[0].lastDay"));
    String list = "comment-rounds?about=" + way.id + "&asOf=";
    new Narrowed(list + last, "id", id).by("state", "OPEN", "ENDED");
    new Narrowed(list + last.plusDays(1), "id", id).by("state", "ENDED", "OPEN");
    way.through(List.of("CLOSE_COMMENT"));

    Narrowed rounds = new Narrowed(list + way.on, "id", id);
    item = first(list + way.on);
    rounds.by("state", "CLOSED", "ENDED");
    rounds.by("aboutType", "PROJECT", "STANDARD");
    rounds.by("clock", item.getString("items[0].clock"), "NONE");
    rounds.by("organization", item.getString("items[0].organization"), UUID.randomUUID());
    rounds.by("reference", way.plan, "none");
    rounds.by("titleZh", "试验标准", "别的");
    rounds.by("procedure", item.getString("items[0].procedure"), "CN-GB@1");
    rounds.by("number", item.getInt("items[0].number"), 2);
    rounds.byDay("opened", opened.toString());
    rounds.byDay("last", last.toString());
    rounds.byDay("closed", item.getString("items[0].closedOn"));
    new Narrowed(list + last, "id", id).by("openedTo", last, opened.minusDays(1));
    assertThat(new Narrowed(list + opened, "id", id).ids("closedFrom", opened)).isEmpty();
  }

  @Test
  void documents() {
    Way way = Way.registered(START, Way.organization("350203"));
    Response sent = Sent.upload(TestAccounts.as("DRAFTER"), "projects", way.id, "D08", Sent.pdf());
    String id = sent.path("id");
    Narrowed documents = new Narrowed("documents?code=D08&sort=-createdAt", "id", id);
    documents.by("id", id, UUID.randomUUID());
    documents.by("about", way.id, UUID.randomUUID());
    documents.by("aboutType", "PROJECT", "MATTER");
    new Narrowed("documents?about=" + way.id, "id", id).by("title", "d08 文", "别的");
    new Narrowed("documents?id=" + id, "id", id).by("title", "d08 文", "别的");
    new Narrowed("projects/" + way.id + "/documents", "id", id).by("title", "d08 文", "别的");
    for (String list : List.of("documents", "exports/documents")) {
      Way.admin()
          .get("/api/v1/" + list + "?code=D08&title=d08")
          .then()
          .statusCode(400)
          .body("code", equalTo("ABOUT_REQUIRED"))
          .body("errors[0].pointer", equalTo("about"));
    }
    documents.byMoment("createdFrom", "createdTo", sent.path("createdAt"));
    documents.byMoment("updatedSince", "updatedTo", sent.path("updatedAt"));
  }

  @Test
  void imports() throws InterruptedException {
    Response job =
        Imports.csv(
            "code,level,parent,title_zh\nA,1,,综合\nL70,,,信息处理综合\n",
            "?dataset=classifications&scheme=CCS");
    Narrowed imports = new Narrowed("imports?dataset=classifications", "id", job.path("id"));
    imports.by("format", "CSV", "NDJSON");
    imports.by("dryRun", "false", "true");
    imports.by("charset", "utf-8", "GB18030");
    imports.by("parameter", "scheme:CCS", "scheme:ICS");
    for (String count : List.of("total", "processed", "accepted", "unchanged", "refused")) {
      int rows = job.path(count);
      imports.by(count + "From", rows, rows + 1);
      imports.by(count + "To", rows, rows - 1);
    }
    assertThat(imports.ids("failure", "GIVEN_UP")).doesNotContain(imports.id());
    imports.by("requestedBy", job.path("requestedBy"), "nobody");
    imports.byMoment("startedFrom", "startedTo", job.path("startedAt"));
    imports.byMoment("finishedFrom", "finishedTo", job.path("finishedAt"));
  }

  @Test
  void accounts() {
    UUID organization = UUID.fromString(Way.organization("350203"));
    AccountView made = TestAccounts.create(organization, "350200", "INSPECTOR", "READER");
    Narrowed accounts = new Narrowed("accounts?sort=name", "id", made.id().toString());
    accounts.by("name", made.name().toUpperCase(Locale.ROOT), made.name() + "_");
    Narrowed own =
        new Narrowed("accounts?name=" + made.name().substring(2), "id", made.id().toString());
    own.by("role", "INSPECTOR", "DEPT");
    own.by("organization", organization, UUID.randomUUID());
    own.by("region", "350200", "350000");
    own.by("enabled", "true", "false");
  }
}
