package org.guiju.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;

/**
 * Watches the change feed from a moment on, for tests of what must leave no trace: {@code
 * NothingRecorded.of("PROJECT")} before, {@link #check} after.
 */
public final class NothingRecorded {

  private final List<String> types;
  private final long head;

  private NothingRecorded(List<String> types) {
    this.types = types;
    this.head = changes("after=0&limit=1").getLong("head");
  }

  /** Watches from now on whether anything is recorded of things of these types. */
  public static NothingRecorded of(String... types) {
    return new NothingRecorded(Arrays.asList(types));
  }

  /** Fails where something was recorded. */
  public void check() {
    for (String type : types) {
      assertThat(changes("after=" + head + "&aggregateType=" + type).getList("items.type"))
          .as("events of %s after %d", type, head)
          .isEmpty();
    }
  }

  private static JsonPath changes(String query) {
    return RestAssured.given()
        .get("/api/v1/changes?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
