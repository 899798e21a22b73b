package org.guiju.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guiju.ledger.Event;
import org.guiju.procedure.Stages;

/** What must hold of votes; see {@link Laws}. */
final class VoteLaws {

  private static final int RECUSED = 409;

  private VoteLaws() {}

  /**
   * §1.3: a project that was put to the vote is begun, and a draft published, by a vote alone; the
   * walks hold none, so on the word of an importer.
   */
  static void noStageIsLeftWithoutItsVote(Thing project) {
    for (Plain.Told step : project.steps()) {
      String from = step.payload().path("from").asText();
      String to = step.payload().path("to").asText();
      boolean goesOn = Set.of("ADVANCE", "RETURN").contains(step.action());
      boolean voted =
          from.startsWith("10") && passes(from, to, "10.99") || passes(from, to, "50.99");
      if (goesOn && voted && !Stages.isCancelled(to)) {
        assertThat(step.payload().path("attested").toString())
            .as("%s %s from %s to %s", project, step, from, to)
            .contains("STAGE_VOTE");
      }
    }
  }

  private static boolean passes(String from, String to, String cell) {
    return from.compareTo(cell) < 0 && to.compareTo(cell) >= 0;
  }

  /** 10: whoever drafts is refused, and no vote of theirs stands anywhere. */
  static void nobodyVotesOnTheirOwnDraft(Examinations.Held held, List<Event> ballot) {
    held.tried()
        .forEach(
            (account, status) ->
                assertThat(status)
                    .as("%s at %s", account, held.ballot())
                    .isEqualTo(held.drafting().contains(account) ? RECUSED : 200));
    Set<String> recused = new HashSet<>();
    Set<String> cast = new HashSet<>();
    for (Event event : ballot) {
      JsonNode said = event.payload(JsonNode.class);
      for (JsonNode voter : said.path("voters")) {
        if (voter.hasNonNull("recused")) {
          recused.add(voter.path("id").asText());
        }
      }
      if (event.type().equals("VOTE_CAST")) {
        cast.add(said.path("voter").asText());
      }
    }
    assertThat(recused).as("%s", held.ballot()).hasSameSizeAs(held.drafting());
    assertThat(cast)
        .as("%s", held.ballot())
        .hasSize(held.tried().size() - recused.size())
        .doesNotContainAnyElementsOf(recused);
  }
}
