package org.guiju.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.guiju.account.TestAccounts;
import org.guiju.exchange.dataset.Imports;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Who may draw from which sequence, and who waits for whom. */
@QuarkusTest
class SequencesTest {

  @Inject Sequences sequences;

  @Test
  void anImportOfFilingsWaitsForWhoeverGivesOutNumbers() throws Exception {
    String number = "T/%s 1-2020".formatted(Numbering.letters());
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<?> holder =
          two.submit(
              () ->
                  QuarkusTransaction.requiringNew()
                      .run(
                          () -> {
                            sequences.hold(List.of(number));
                            held.countDown();
                            await(free);
                          }));
      assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
      Future<Response> imported =
          two.submit(
              () ->
                  Imports.csv(
                      "level,std_code,std_name,publish_date\ngroup,%s,等待,2020-03-01\n"
                          .formatted(number),
                      "?dataset=filings"));
      Thread.sleep(500);
      assertThat(
              Way.admin()
                  .queryParam("number", number)
                  .get("/api/v1/standards")
                  .jsonPath()
                  .getList("items"))
          .as("it waits")
          .isEmpty();
      free.countDown();
      holder.get(60, TimeUnit.SECONDS);
      assertThat(imported.get(60, TimeUnit.SECONDS).<Integer>path("accepted")).isEqualTo(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Response approve(String region, Numbering it, Map<String, Object> inputs) {
    Map<String, Object> body = new HashMap<>(it.request("APPROVE", inputs));
    body.put("attested", List.of("*"));
    return TestAccounts.login(
            TestAccounts.create(null, region, "APPROVER", "DEPT", "IMPORTER").name())
        .contentType("application/json")
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/projects/{id}/transitions", it.id);
  }

  @Test
  void anAccountOfOneRegionGivesOutNumbersOfNoOther() {
    Numbering joint =
        Numbering.approvable(
            "LOCAL", Map.of("regionCode", "310000", "jointRegions", List.of("320000")));
    approve("310000", joint, Map.of()).then().statusCode(403);
    approve("310000", joint, Map.of("number", "DB32/T 88001-" + joint.on.getYear()))
        .then()
        .statusCode(403);
    assertThat(joint.numbers()).isEmpty();
    assertThat(joint.approve(Map.of())).hasSize(2);
    Numbering own = Numbering.approvable("LOCAL", Map.of("regionCode", "310000"));
    approve("310000", own, Map.of()).then().statusCode(200);
  }
}
