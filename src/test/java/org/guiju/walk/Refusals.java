package org.guiju.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.Transition;

/** domain.md 9: a refusal says why: which guard, what is missing, from when it would pass. */
final class Refusals {

  static final Set<Integer> ALL = Set.of(403, 404, 409, 412, 422, 428);

  private final World world;
  private final Requests requests;

  Refusals(World world, Requests requests) {
    this.world = world;
    this.requests = requests;
  }

  /** It has words, and names guards of the step; effects bring those of the other thing along. */
  void standToReason(Transition step, Client.Answer answer, String said) {
    assertThat(answer.status()).as(said).isIn(ALL);
    assertThat(answer.body().path("detail").asText()).as(said).isNotBlank();
    Set<String> guards = step.guards().stream().map(GuardRule::code).collect(Collectors.toSet());
    guards.add("DOCUMENT_REQUIRED");
    assertThat(guards.containsAll(answer.unmet()) || !step.effects().isEmpty())
        .as("guards of the step: " + said)
        .isTrue();
  }

  /** The day from which it would pass; asked again on that day, that guard stands back. */
  void keepTheirPromise(
      Thing thing, Transition step, LocalDate day, Client.Answer answer, String said) {
    for (JsonNode unmet : answer.body().path("unmet")) {
      String from = unmet.path("passesFrom").asText("");
      if (from.length() != 10) {
        continue;
      }
      LocalDate promised = LocalDate.parse(from);
      assertThat(promised).as(said).isAfter(day);
      thing.passesFrom = promised;
      // Asked of a past day, it is answered from the history of that day, and more came after.
      boolean offered =
          thing.effective().stream().noneMatch(told -> told.on().isAfter(day))
              && !promised.isAfter(world.today)
              && thing.on(promised).flatMap(stand -> stand.step(step.id())).isPresent();
      if (offered) {
        Map<String, Object> body =
            requests.step(thing, thing.now().machine(), step, promised, Map.of());
        Client.Answer then =
            world.client.post(
                Client.OFFICE,
                thing.sort.path() + thing.id + "/transitions?preview=true",
                Client.ifMatch(thing.version()),
                body);
        assertThat(then.unmet())
            .as("promised for %s: %s, then %s", promised, said, then)
            .doesNotContain(unmet.path("code").asText());
      }
    }
  }
}
