package org.guiju.contract;

import io.restassured.http.ContentType;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.guiju.account.TestAccounts;
import org.guiju.contract.SoundRequests.Sound;

/** Requests about policy documents that are accepted. */
final class SoundProgrammes {

  private static final String PLACE = "/api/v1/programmes";

  private SoundProgrammes() {}

  static Map<String, Function<SoundRequests, Sound>> all() {
    Map<String, Function<SoundRequests, Sound>> all = new TreeMap<>();
    all.put("verifyProgramme", s -> new Sound(PLACE + "/check", definition(code(), 3)));
    all.put(
        "createProgramme",
        s -> new Sound(PLACE + "?effectiveOn=2023-05-01&reason=r&basis=b", definition(code(), 3)));
    all.put("createProgrammeVersion", SoundProgrammes::version);
    all.put("correctProgramme", SoundProgrammes::correction);
    all.put("createSnapshot", SoundProgrammes::snapshot);
    return all;
  }

  private static String code() {
    return "ODD-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
  }

  private static String definition(String code, int value) {
    return """
        {"code":"%s","title":{"zh":"方案","en":"Plan"},"titleStated":true,
         "issuer":{"zh":"某市","en":"A city"},"date":"2023-03-01","dateNote":{"zh":"文末","en":"end"},
         "level":"MUNICIPAL","region":"530500","windowStart":"2021-01-01",
         "windowStartIsAssumption":true,"deadline":"2025-12-31","text":"团体标准3项以上",
         "targets":[{"id":"A1","name":{"zh":"团体标准","en":"group"},"clause":"一",
           "quote":"团体标准3项以上","also":[{"id":"A2","clause":"二","quote":"团体标准"}],
           "indicator":"GROUP_STANDARDS","filters":{"kinds":["GROUP"],"roles":[],"tag":"X"},
           "types":[],"comparator":"GE","value":%d,"unit":"STANDARD","deadline":"2025-06-30",
           "deadlineStated":true,"comparatorImplied":false,"newOnly":false,"overlaps":["A2"],
           "options":{"countedFor":"PUBLISHER"},"note":{"zh":"注","en":"note"},
           "departments":{"responsible":["甲"],"cooperating":["乙"]},
           "parts":[{"region":"530502","value":3,"department":"丙"}],
           "partOf":{"programme":"XIAMEN-2022","target":"XM3"}}]}"""
        .formatted(code, value);
  }

  private static String recorded(SoundRequests requests) {
    String code = code();
    TestAccounts.login(requests.account())
        .contentType(ContentType.JSON)
        .body(definition(code, 3))
        .post(PLACE)
        .then()
        .statusCode(201);
    return code;
  }

  private static Sound version(SoundRequests requests) {
    String code = recorded(requests);
    return new Sound(
        PLACE + "/" + code + "/versions?effectiveOn=2024-05-01&reason=r&basis=b",
        definition(code, 4));
  }

  private static Sound correction(SoundRequests requests) {
    String code = recorded(requests);
    String event =
        TestAccounts.login(requests.account())
            .get(PLACE + "/" + code + "/history")
            .path("items[0].id");
    return new Sound(
        PLACE + "/" + code + "/corrections",
        """
        {"event":"%s","reason":"有误","basis":"依据",
         "payload":{"code":"%s","definition":%s}}"""
            .formatted(event, code, definition(code, 5)));
  }

  private static Sound snapshot(SoundRequests requests) {
    return new Sound(
        PLACE + "/" + recorded(requests) + "/snapshots",
        "{\"asOf\":\"2024-12-31\",\"reason\":\"年报\",\"basis\":\"依据\"}");
  }
}
