package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Of two clients who take the same step at the same moment exactly one succeeds, at every step. */
@QuarkusTest
class TwoAtOnceTest {

  private static final int CLIENTS = 2;

  @Test
  void exactlyOneOfTwoSucceedsAtEveryStepToPublication() throws Exception {
    Way way = Way.registered(LocalDate.of(2021, 3, 1), Way.organization("350203"));
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (String action : Way.TO_PUBLICATION) {
        Map<String, Object> body = way.request(action);
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
          answers.add(
              clients.submit(
                  () -> {
                    together.await();
                    return way.send(body).statusCode();
                  }));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
          statuses.add(answer.get());
        }
        statuses.sort(Comparator.naturalOrder());
        assertThat(statuses.getFirst()).as(action).isEqualTo(200);
        assertThat(statuses.getLast()).as(action).isIn(409, 412);
        way.etag = Way.admin().get("/api/v1/projects/{id}", way.id).header("ETag");
        way.on = way.on.plusDays(65);
      }
    }
    List<String> actions =
        Way.admin()
            .get("/api/v1/projects/{id}/history", way.id)
            .jsonPath()
            .getList("items.findAll { it.type == 'TRANSITIONED' }.payload.action");
    assertThat(actions).isEqualTo(Way.TO_PUBLICATION);
  }
}
