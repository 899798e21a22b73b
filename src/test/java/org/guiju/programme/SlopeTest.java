package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlopeTest {

  private static Slope of(String... figures) {
    return Slope.of(
        IntStream.range(0, figures.length)
            .filter(i -> !figures[i].isEmpty())
            .mapToObj(i -> new Slope.At(i, new BigDecimal(figures[i])))
            .toList());
  }

  @Test
  void oneOddYearDoesNotTurnIt() {
    assertThat(of("10", "12", "14", "100", "18").perStep()).isEqualByComparingTo("2");
    assertThat(of("10", "12", "14", "16", "18").perStep()).isEqualByComparingTo("2");
  }

  @Test
  void yearsThatLackAFigureKeepTheirPlace() {
    assertThat(of("10", "", "14", "16").perStep()).isEqualByComparingTo("2");
  }

  @Test
  void smallChangesAreSteady() {
    assertThat(of("1000", "1005", "1010").course()).isEqualTo(TrendView.Course.STEADY);
    assertThat(of("1000", "1020", "1040").course()).isEqualTo(TrendView.Course.RISING);
    assertThat(of("1040", "1020", "1000").course()).isEqualTo(TrendView.Course.FALLING);
    assertThat(of("0", "0", "0").course()).isEqualTo(TrendView.Course.STEADY);
  }
}
