package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.guiju.counting.Indicators;
import org.guiju.platform.DomainException;
import org.junit.jupiter.api.Test;

/** Ratios are broken down by what numerator and denominator both carry. */
class RatioCutsTest {

  private static final Indicators INDICATORS = Indicators.shipped();
  private static final Programmes SHIPPED = new Programmes(INDICATORS, Optional.empty());

  private static Target target(String id) {
    return SHIPPED.target("CN-2021", id);
  }

  @Test
  void whatBothCarryCanBeAskedFor() {
    assertThat(RatioCuts.of(target("N1"), INDICATORS))
        .containsExactlyInAnyOrder(BreakdownBy.REGION, BreakdownBy.LEVEL, BreakdownBy.TYPE);
    assertThat(RatioCuts.of(target("N3"), INDICATORS))
        .containsExactlyInAnyOrder(
            BreakdownBy.REGION,
            BreakdownBy.LEVEL,
            BreakdownBy.TYPE,
            BreakdownBy.ICS_FIELD,
            BreakdownBy.ICS_GROUP,
            BreakdownBy.CCS_LETTER);
  }

  @Test
  void aRefusalNamesWhatCanBe() {
    for (BreakdownBy by :
        new BreakdownBy[] {BreakdownBy.KIND, BreakdownBy.ICS_FIELD, BreakdownBy.YEAR}) {
      assertThatThrownBy(() -> RatioCuts.require(target("N1"), by, INDICATORS))
          .isInstanceOfSatisfying(
              DomainException.class,
              refused ->
                  assertThat(refused.violations().getFirst().message().en())
                      .contains("level, type, region"));
    }
    RatioCuts.require(target("N1"), BreakdownBy.LEVEL, INDICATORS);
  }
}
