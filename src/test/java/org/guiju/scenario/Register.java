package org.guiju.scenario;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.guiju.exchange.dataset.Imports;
import org.guiju.organization.SocialCodes;
import org.guiju.project.Way;

/** What the register holds before a story begins, as an administrator or an importer put it in. */
final class Register {

  /** The one industry that is approved. */
  static final String INDUSTRY = "JB";

  /** How the social credit codes of associations begin, and those of other social organizations. */
  static final String OF_ASSOCIATIONS = "51";

  static final String OF_OTHERS = "52";

  private static final LocalDate LONG_AGO = LocalDate.of(2021, 3, 1);

  private Register() {}

  /** The table of industry codes is brought in. */
  static void knowsIndustries() {
    try {
      Imports.csv(
          "code,industry_zh,admin_zh\n" + INDUSTRY + ",机械,工业和信息化部\n",
          "?dataset=classifications&scheme=INDUSTRY");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A national standard, and what it is called. */
  static String nationalTitle() {
    Way way = Way.registered(LONG_AGO, Way.organization("350203")).through(Way.TO_PUBLICATION);
    return Way.admin().get("/api/v1/projects/{id}", way.id).path("titleZh");
  }

  /** An organization with letters of its own in numbers of standards. */
  static String organization(String type, String prefix) {
    String letters =
        ThreadLocalRandom.current()
            .ints(5, 'A', 'Z' + 1)
            .collect(() -> new StringBuilder("Z"), StringBuilder::appendCodePoint, (a, b) -> {})
            .toString();
    Response made =
        Way.admin()
            .body(
                Map.of(
                    "nameZh",
                    "单位" + UUID.randomUUID(),
                    "type",
                    type,
                    "regionCode",
                    "350203",
                    "uscc",
                    SocialCodes.of(prefix),
                    "standardCodes",
                    List.of(letters)))
            .post("/api/v1/organizations");
    made.then().statusCode(201);
    return made.path("id");
  }

  /** The province approves that the city makes local standards. */
  static void authorises(String city, LocalDate on) {
    Way.admin()
        .body(
            Map.of(
                "entry",
                Map.of(
                    "type",
                    "LOCAL_STANDARDS",
                    "nameZh",
                    "批准",
                    "region",
                    city,
                    "attributes",
                    Map.of("document", "鲁市监标函〔2026〕1 号")),
                "step",
                Map.of("action", "GRANT", "effectiveOn", on.toString(), "basis", "标准化法第 13 条")))
        .post("/api/v1/registers/CITY_AUTHORISATION/entries")
        .then()
        .statusCode(201);
  }

  /** From today on its social credit code begins so. */
  static void bears(String organization, String prefix) {
    Way.admin()
        .header("If-Match", "*")
        .body(Map.of("uscc", SocialCodes.of(prefix)))
        .patch("/api/v1/organizations/{id}", organization)
        .then()
        .statusCode(200);
  }
}
