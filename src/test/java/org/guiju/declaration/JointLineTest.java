package org.guiju.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two declarers mean one standard where they name each other and the standard. */
class JointLineTest {

  private static final Family OURS = new Family(UUID.randomUUID(), "Q/A 001");
  private static final Family THEIRS = new Family(UUID.randomUUID(), "Q/B 003");

  private static JointLine ours(String name, String theirKey) {
    return new JointLine(OURS, name, THEIRS.organization(), theirKey);
  }

  private static JointLine theirs(String name, String ourKey) {
    return new JointLine(THEIRS, name, OURS.organization(), ourKey);
  }

  @Test
  void eachByTheNumberThatTheOtherSays() {
    assertThat(ours(null, "Q/B 003").answers(theirs(null, "Q/A 001"))).isTrue();
    assertThat(ours(null, "Q/B 003").answers(theirs("x", null))).isTrue();
    assertThat(ours("x", null).answers(theirs("y", "Q/A 001"))).isTrue();
    assertThat(ours("x", "Q/B 004").answers(theirs("x", "Q/A 001"))).isFalse();
    assertThat(ours("x", "Q/B 003").answers(theirs("x", "Q/A 002"))).isFalse();
  }

  @Test
  void bothByTheSameNameWhereNoNumberIsSaid() {
    assertThat(ours("壶", null).answers(theirs("壶", null))).isTrue();
    assertThat(ours("壶", null).answers(theirs("锅", null))).isFalse();
    assertThat(ours(null, null).answers(theirs(null, null))).isFalse();
  }

  @Test
  void notWhereTheOtherNamesSomebodyElse() {
    JointLine elsewhere = new JointLine(THEIRS, "壶", UUID.randomUUID(), null);
    assertThat(ours("壶", "Q/B 003").answers(elsewhere)).isFalse();
    assertThat(ours("壶", null).answers(elsewhere)).isFalse();
  }
}
