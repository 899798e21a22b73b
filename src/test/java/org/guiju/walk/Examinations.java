package org.guiju.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.VoteRule;

/**
 * Examinations of projects by experts of whom some draft: by their organization, by the steps that
 * they took, or as the notice says. Who of them votes is left to chance, and tried by everybody.
 */
final class Examinations {

  private static final int EXPERTS = 18;
  private static final int DRAFTING = 3;

  private final World world;
  private final Random random;
  private final List<String> accounts = new ArrayList<>();
  private final String elsewhere;

  Examinations(World world, Random random) {
    this.world = world;
    this.random = random;
    this.elsewhere = world.organization("INSTITUTE", "110101");
    for (int i = 0; i < EXPERTS; i++) {
      accounts.add(TestAccounts.create(null, null, "TC_MEMBER").name());
    }
  }

  /** A ballot, with what was tried at it. */
  record Held(UUID ballot, Thing project, Set<String> drafting, Map<String, Integer> tried) {}

  /** The rule by which experts examine drafts of the procedure; null where they do not. */
  static String rule(Procedure procedure) {
    return procedure.voteRules().values().stream()
        .filter(rule -> "EXPERTS".equals(rule.options().get("voters")))
        .map(VoteRule::code)
        .findFirst()
        .orElse(null);
  }

  /** Lets experts vote on a draft; whoever drafts tries as well. */
  Held hold(Thing project) {
    Set<String> drafting = new HashSet<>();
    List<Map<String, Object>> experts = new ArrayList<>();
    String lead = world.organization("ENTERPRISE", "350203");
    for (int i = 0; i < EXPERTS; i++) {
      Map<String, Object> expert = new HashMap<>();
      expert.put("nameZh", "专家" + i);
      expert.put("account", accounts.get(i));
      boolean drafts = drafting.size() < DRAFTING && random.nextInt(EXPERTS - i) < DRAFTING;
      expert.put("organization", drafts ? lead : elsewhere);
      if (drafts) {
        drafting.add(accounts.get(i));
      }
      experts.add(expert);
    }
    Map<String, Object> body = new HashMap<>();
    body.put("purpose", "EXAMINATION");
    body.put("rule", rule(project.procedure()));
    body.put("experts", experts);
    Client.Answer announced =
        world.client.post(Client.OFFICE, "projects/" + project.id + "/ballots", body);
    assertThat(announced.status()).as("%s: %s", project, announced).isEqualTo(201);
    UUID ballot = UUID.fromString(announced.body().path("id").asText());
    Map<String, Integer> tried = new HashMap<>();
    for (String account : accounts) {
      tried.put(account, vote(account, ballot).statusCode());
    }
    return new Held(ballot, project, drafting, tried);
  }

  private Response vote(String account, UUID ballot) {
    boolean agrees = random.nextInt(5) > 0;
    return TestAccounts.login(account)
        .contentType("application/json")
        .body(Map.of("position", agrees ? "YES" : "NO", "comment", "漫步"))
        .post("/api/v1/ballots/{id}/votes", ballot);
  }
}
