package org.guiju.contract;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.guiju.account.TestAccounts;
import org.guiju.contract.SoundRequests.Sound;
import org.guiju.project.Way;

/** The sound requests to registers. */
final class SoundEntries {

  private static final String API = "/api/v1";

  private SoundEntries() {}

  static Map<String, Function<SoundRequests, Sound>> all() {
    Map<String, Function<SoundRequests, Sound>> all = new TreeMap<>();
    all.put("createEntry", s -> new Sound(API + "/registers/FACILITY/entries", body()));
    all.put(
        "updateEntry",
        s ->
            new Sound(
                API + "/entries/" + entry(s),
                "{\"nameEn\":\"Base\",\"level\":\"NATIONAL\",\"region\":\"350203\",\"attributes\":{\"field\":\"材料\"}}"));
    all.put(
        "takeEntryStep",
        s ->
            new Sound(
                API + "/entries/" + entry(s) + "/transitions",
                """
                {"action":"ESTABLISH","effectiveOn":"2022-05-01","reason":"验收","basis":"公告","onBehalfOf":"某人",
                 "attested":[],"inputs":{},"documents":[]}"""));
    all.put(
        "correctEntry",
        s -> {
          String entry = entry(s);
          String event = Way.admin().get(API + "/entries/{id}/history", entry).path("items[0].id");
          return new Sound(
              API + "/entries/" + entry + "/corrections",
              "{\"event\":\"%s\",\"effectiveOn\":\"2022-04-01\",\"reason\":\"日期有误\"}"
                  .formatted(event));
        });
    return all;
  }

  private static String body() {
    return """
    {"entry":{"type":"OTHER","nameZh":"某平台","nameEn":"Platform","organization":"%s","region":"350203",
      "level":"MUNICIPAL","attributes":{"field":"材料","number":"1"},"externalIds":{"list":"%s"}},
     "step":{"action":"APPROVE_BUILDING","effectiveOn":"2022-04-11","reason":"批准","basis":"公告","onBehalfOf":"某人",
      "attested":[],"inputs":{},"documents":[]}}"""
        .formatted(Way.organization("350203"), UUID.randomUUID());
  }

  private static String entry(SoundRequests things) {
    return TestAccounts.login(things.account())
        .contentType(ContentType.JSON)
        .body(body())
        .post(API + "/registers/FACILITY/entries")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
