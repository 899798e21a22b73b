package org.guiju.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.guiju.account.TestAccounts;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeFeedTest {

  @Inject Ledger ledger;
  @Inject Jdbc jdbc;

  private void record(UUID thing, int events) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Work work = ledger.begin(Actor.SYSTEM);
              for (int i = 0; i < events; i++) {
                work.append(
                    work.open(new Ref("NOTE", thing)),
                    NewEvent.of("NOTED", LocalDate.of(2026, 1, 1), Map.of("text", "n" + i)));
              }
              work.commit();
            });
  }

  private static JsonPath changes(String query) {
    return RestAssured.given()
        .get("/api/v1/changes?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void readerWhoFollowsWhileOthersWriteSeesEveryEventOnceAndInOrder() throws Exception {
    long begin = changes("after=0&limit=1").getLong("head");
    List<UUID> things = LongStream.range(0, 60).mapToObj(i -> UUID.randomUUID()).toList();
    List<Long> positions = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
      things.forEach(thing -> writers.execute(() -> record(thing, 3)));
      long after = begin;
      for (int i = 0; i < 400 && seen.size() < 180; i++) {
        JsonPath part = changes("limit=7&after=" + after);
        positions.addAll(part.getList("items.position", Long.class));
        List<Map<String, Object>> items = part.getList("items");
        items.stream()
            .filter(e -> e.get("aggregateType").equals("NOTE"))
            .forEach(e -> seen.add(e.get("aggregateId") + " " + e.get("version")));
        after = part.getLong("next");
      }
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(180);
    assertThat(positions).isSorted().doesNotHaveDuplicates();
    assertThat(positions.getLast() - positions.getFirst()).isEqualTo(positions.size() - 1L);
    things.forEach(
        thing ->
            assertThat(seen.stream().filter(s -> s.startsWith(thing.toString())).toList())
                .containsExactly(thing + " 1", thing + " 2", thing + " 3"));
  }

  @Test
  void filtersBySortOfThingAndGoesOnBehindWhatItLeftOut() {
    record(UUID.randomUUID(), 2);
    long head = changes("after=0").getLong("head");
    JsonPath none = changes("after=" + (head - 1) + "&aggregateType=NOTHING");
    assertThat(none.getList("items")).isEmpty();
    assertThat(none.getLong("next")).isEqualTo(head);
    RestAssured.given().get("/api/v1/changes?after=-1").then().statusCode(400);
    RestAssured.given().get("/api/v1/changes?limit=1001").then().statusCode(400);
    RestAssured.given().get("/api/v1/changes?aggregateType=x").then().statusCode(400);
  }

  @Test
  void verificationNamesTheFirstBrokenEvent() {
    UUID thing = UUID.randomUUID();
    record(thing, 3);
    String path = "/api/v1/ledger/verification";
    RestAssured.given()
        .get(path + "/" + thing)
        .then()
        .statusCode(200)
        .body("intact", is(true))
        .body("events", is(3));
    RestAssured.given().get(path + "/" + UUID.randomUUID()).then().statusCode(404);
    TestAccounts.as("READER").get(path).then().statusCode(403);
    TestAccounts.as("ADMIN").get(path).then().statusCode(200).body("intact", is(true));
    String payload = "{\"text\":\"n1\"}";
    forge(thing, "{\"text\":\"forged\"}");
    try {
      TestAccounts.as("ADMIN")
          .get(path)
          .then()
          .body("intact", is(false))
          .body("firstBroken.aggregateId", is(thing.toString()))
          .body("firstBroken.version", is(2))
          .body("firstBroken.fault", is("HASH"));
      RestAssured.given().get(path + "/" + thing).then().body("intact", is(false));
    } finally {
      forge(thing, payload);
    }
  }

  private void forge(UUID thing, String payload) {
    jdbc.update(
        "update ledger_event set payload = ? where aggregate_id = ? and version = 2",
        p -> p.text(payload).uuid(thing));
  }
}
