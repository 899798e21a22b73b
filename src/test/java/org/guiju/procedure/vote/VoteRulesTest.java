package org.guiju.procedure.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.VoteRule;
import org.guiju.procedure.vote.VoteVerdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in vote rules at their borders. */
class VoteRulesTest {

  private static final ProcedureCatalog CATALOG = ProcedureCatalog.builtIn();

  private static VoteRule rule(String procedure, String code) {
    return CATALOG.find(procedure).orElseThrow().voteRules().get(code);
  }

  @ParameterizedTest
  @CsvSource({
    "31,24,16,6,PASSED",
    "31,24,15,6,FAILED",
    "31,24,17,7,FAILED",
    "31,23,23,0,NO_QUORUM",
    "32,24,16,6,PASSED",
    "33,24,24,0,NO_QUORUM",
    "31,0,0,0,NO_QUORUM",
  })
  void theCommitteeVotes(long members, long participants, long yes, long no, Outcome outcome) {
    VoteCount count =
        new VoteCount(
            Map.of("members", members, "participants", participants, "yes", yes, "no", no),
            Set.of());
    assertThat(rule("CN-GB-T", "TC_3_4").judge(count).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "10,2,15,5,PASSED",
    "10,5,30,5,PASSED",
    "9,5,30,5,FAILED",
    "10,5,14,5,FAILED",
    "10,5,15,5,PASSED",
    "0,0,0,0,FAILED",
  })
  void nationalBodiesVoteOnADraft(long pYes, long pNo, long allYes, long allNo, Outcome outcome) {
    VoteCount count =
        new VoteCount(Map.of("pYes", pYes, "pNo", pNo, "allYes", allYes, "allNo", allNo), Set.of());
    assertThat(rule("ISO", "ISO_DIS").judge(count).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"16,4,PASSED", "16,3,FAILED", "17,4,FAILED", "17,5,PASSED"})
  void aNewProjectNeedsNominations(long members, long nominating, Outcome outcome) {
    VoteCount count =
        new VoteCount(
            Map.of("pMembers", members, "pYes", 10L, "pNo", 5L, "nominatingMembers", nominating),
            Set.of());
    VoteVerdict verdict = rule("ISO", "ISO_NP").judge(count);
    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.findings()).hasSize(2);
  }

  @Test
  void fourteenExpertsAreTooFew() {
    VoteRule rule = rule("CN-GB-T", "EXPERT15_3_4");
    VoteCount fourteen =
        new VoteCount(Map.of("experts", 14L, "present", 14L, "yes", 14L), Set.of());
    assertThat(rule.judge(fourteen).outcome()).isEqualTo(Outcome.NO_QUORUM);
    assertThat(rule.judge(fourteen).missingAtOnce().en()).isEqualTo("1 more experts in the group");
  }
}
