package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers computed by hand or taken from tables of the binomial distribution. */
class SumOfChancesTest {

  @Test
  void twoOfDifferentProbability() {
    List<Lot> lots = List.of(new Lot(0.2, 1), new Lot(0.7, 1));
    assertThat(SumOfChances.distribution(lots, 2))
        .containsExactly(new double[] {0.24, 0.62, 0.14}, within(1e-12));
    assertThat(SumOfChances.of(lots)).isEqualTo(new SumOfChances(0.2 + 0.7, 0, 2, true));
  }

  @Test
  void tenTossesOfACoin() {
    assertThat(SumOfChances.of(List.of(new Lot(0.5, 10))))
        .isEqualTo(new SumOfChances(5, 3, 7, true));
  }

  @Test
  void whatIsSureIsNoQuestion() {
    assertThat(SumOfChances.of(List.of(new Lot(1, 3), new Lot(0, 5))))
        .isEqualTo(new SumOfChances(3, 3, 3, true));
    assertThat(SumOfChances.of(List.of())).isEqualTo(new SumOfChances(0, 0, 0, true));
  }

  @Test
  void manyAreTakenAsNormal() {
    assertThat(SumOfChances.of(List.of(new Lot(0.5, 10_000), new Lot(1, 7))))
        .isEqualTo(new SumOfChances(5007, 4943, 5071, false));
  }

  @Test
  void bothWaysAgreeWhereOneTakesOverFromTheOther() {
    SumOfChances exact = SumOfChances.of(List.of(new Lot(0.3, SumOfChances.EXACT)));
    SumOfChances normal = SumOfChances.of(List.of(new Lot(0.3, SumOfChances.EXACT + 1)));
    assertThat(exact.exact()).isTrue();
    assertThat(normal.exact()).isFalse();
    assertThat(normal.from()).isCloseTo(exact.from(), within(1L));
    assertThat(normal.to()).isCloseTo(exact.to(), within(1L));
  }
}
