package org.guiju.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** What a refusal must say. */
final class Refusal {

  private Refusal() {}

  /** The guard stands in the way, and says so in both languages. */
  static void check(Response refused, String guard, String what) {
    assertThat(refused.statusCode())
        .as("%s was to be refused for %s: %s", what, guard, refused.asString())
        .isEqualTo(409);
    assertThat(refused.jsonPath().getList("unmet.code", String.class)).as(what).contains(guard);
    String message = "unmet.find { it.code == '%s' }.message.".formatted(guard);
    assertThat(refused.<String>path(message + "zh")).as(what).isNotBlank();
    assertThat(refused.<String>path(message + "en")).as(what).isNotBlank();
  }
}
