package org.guiju.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** Many plans are issued at once in one sequence. */
@QuarkusTest
class PlanConcurrencyTest {

  private static final int THREADS = 16;
  private static final int REFUSED_OF = 4;

  @Test
  void noPlanNumberIsLeftOutAndNoneIsGivenTwice() throws Exception {
    String code = Numbering.letters();
    String association = Numbering.organization("SOCIAL_ORGANIZATION", code);
    List<Numbering> projects = new ArrayList<>();
    List<Callable<Integer>> plans = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Numbering it = Numbering.project("GROUP", Map.of("responsible", association));
      Numbering.TO_APPROVAL.subList(0, 4).forEach(action -> it.may(action, Map.of()));
      Map<String, Object> body = it.request("ISSUE_PLAN", Map.of());
      body.put("attested", List.of("*"));
      if (i % REFUSED_OF == 0) {
        body.put("documents", List.of()); // refused after the number was drawn
      }
      projects.add(it);
      plans.add(() -> it.send(body));
    }
    List<Integer> answers = Numbering.atOnce(plans);
    int refused = THREADS / REFUSED_OF;
    assertThat(answers).filteredOn(a -> a == 200).hasSize(THREADS - refused);
    assertThat(answers).filteredOn(a -> a == 409).hasSize(refused);
    List<String> given =
        projects.stream()
            .map(it -> Way.admin().get("/api/v1/projects/{id}", it.id).<String>path("planNumber"))
            .filter(Objects::nonNull)
            .toList();
    int year = projects.getFirst().on.getYear();
    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, THREADS - refused)
                .mapToObj(n -> "T/%s-%d-%03d".formatted(code, year, n))
                .toList());
  }
}
