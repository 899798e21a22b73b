package org.guiju.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thirty-two approve at once in one sequence. */
@QuarkusTest
class NumberConcurrencyTest {

  private static final int THREADS = 32;
  private static final int REFUSED_OF = 4;

  @Test
  void noNumberIsLeftOutAndNoneIsGivenTwice() throws Exception {
    String code = Numbering.letters();
    String association = Numbering.organization("SOCIAL_ORGANIZATION", code);
    List<Numbering> projects = new ArrayList<>();
    List<Callable<Integer>> approvals = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Numbering it = Numbering.ofGroup(association);
      Map<String, Object> body = it.request("APPROVE", Map.of());
      body.put("attested", List.of("*"));
      if (i % REFUSED_OF == 0) {
        body.put("documents", List.of()); // a guard refuses it after the number was drawn
      }
      projects.add(it);
      approvals.add(() -> it.send(body));
    }
    List<Integer> answers = Numbering.atOnce(approvals);
    int refused = THREADS / REFUSED_OF;
    assertThat(answers).filteredOn(a -> a == 200).hasSize(THREADS - refused);
    assertThat(answers).filteredOn(a -> a == 409).hasSize(refused);
    List<String> numbers = projects.stream().flatMap(it -> it.numbers().stream()).toList();
    int year = projects.getFirst().on.getYear();
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, THREADS - refused)
                .mapToObj(n -> "T/%s %d-%d".formatted(code, n, year))
                .toList());
    assertThat(projects.getFirst().approve(Map.of()))
        .containsExactly("T/%s %d-%d".formatted(code, THREADS - refused + 1, year));
  }
}
