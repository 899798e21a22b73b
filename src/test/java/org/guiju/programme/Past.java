package org.guiju.programme;

import java.util.UUID;
import org.guiju.account.TestAccounts;

/** A policy document of an invented past, in which no other test has projects. */
final class Past {

  private Past() {}

  /** Records the document with one target, P1, and answers its path. */
  static String target(String indicator, String filters, int value, int from, int deadline) {
    return target(indicator, filters, "GE", value, from, deadline);
  }

  /** The same with what the value is to the figure. */
  static String target(
      String indicator, String filters, String comparator, int value, int from, int deadline) {
    return target(indicator, filters, "{}", comparator, value, from, deadline);
  }

  /** The same with open points settled. */
  static String target(
      String indicator,
      String filters,
      String options,
      String comparator,
      int value,
      int from,
      int deadline) {
    String code =
        "PAST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    TestAccounts.as("ADMIN")
        .contentType("application/json")
        .body(
            """
            {"code":"%s","title":{"zh":"旧方案","en":"Old plan"},"titleStated":true,
             "issuer":{"zh":"某市","en":"A city"},"date":"%d-01-01","dateNote":{"zh":"文末","en":"end"},
             "level":"MUNICIPAL","region":"530500","windowStart":"%d-01-01",
             "windowStartIsAssumption":true,"deadline":"%d-12-31","text":"若干项",
             "targets":[{"id":"P1","name":{"zh":"标准","en":"standards"},"clause":"一","quote":"若干项",
               "indicator":"%s","filters":%s,"options":%s,
               "comparator":"%s","value":%d}]}"""
                .formatted(
                    code, from, from, deadline, indicator, filters, options, comparator, value))
        .post("/api/v1/programmes")
        .then()
        .statusCode(201);
    return "/api/v1/programmes/" + code + "/targets/P1";
  }
}
