package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.guiju.programme.Comparator;
import org.junit.jupiter.api.Test;

class ProgressStepTest {

  @Test
  void aFigureThatWasReportedIsMarked() {
    BigDecimal value = BigDecimal.valueOf(15);
    assertThat(ProgressStep.figure(BigDecimal.TEN, false, Comparator.GE, value))
        .isEqualTo("10 / 15");
    assertThat(ProgressStep.figure(BigDecimal.TEN, true, Comparator.LE, value))
        .isEqualTo("10 (reported) / <=15");
    assertThat(ProgressStep.figure(null, false, Comparator.GE, value)).isEqualTo("– / 15");
  }
}
