package org.guiju.register;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;

/** Small policy documents of a region that nobody else uses, recorded over the API. */
final class Plans {

  /** Lincang, in which other tests enter nothing. */
  static final String REGION = "530900";

  private Plans() {}

  static String code() {
    return "PLAN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  /** A document with one target T of these further lines, recorded. */
  static String recorded(String... lines) {
    return recordedIn(REGION, lines);
  }

  /** The same of another region. */
  static String recordedIn(String region, String... lines) {
    String code = code();
    String document =
        """
        code: %s
        title: {zh: 方案, en: Plan}
        issuer: {zh: 市人民政府, en: City}
        date: 2021-05-01
        dateNote: {zh: 文末, en: at its end}
        level: MUNICIPAL
        region: "%s"
        windowStart: 2021-01-01
        deadline: 2025-12-31
        targets:
          - id: T
            name: {zh: 目标, en: target}
            clause: 一
            quote: 目标3以上
            comparator: GE
            value: 3
        """
            .formatted(code, region);
    String more = Stream.of(lines).map("    "::concat).collect(Collectors.joining("\n"));
    TestAccounts.as("ADMIN")
        .contentType("application/yaml")
        .body((document + more).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/programmes")
        .then()
        .statusCode(201);
    return code;
  }

  /** What stands at a path below a target, as of a day. */
  static JsonPath at(String programme, String target, String rest, String asOf) {
    return Way.admin()
        .header("Accept-Language", "en")
        .queryParam("asOf", asOf)
        .queryParam("limit", 200)
        .get("/api/v1/programmes/" + programme + "/targets/" + target + "/" + rest)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
