package org.guiju.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionTest {

  @ParameterizedTest
  @CsvSource({
    "YEAR, 2024-05-17, 2024, 2024-01-01, 2024-12-31",
    "QUARTER, 2024-05-17, 2024-Q2, 2024-04-01, 2024-06-30",
    "QUARTER, 2024-12-31, 2024-Q4, 2024-10-01, 2024-12-31",
    "MONTH, 2024-02-29, 2024-02, 2024-02-01, 2024-02-29",
    "DAY, 2024-02-29, 2024-02-29, 2024-02-29, 2024-02-29",
  })
  void periodsHaveLabelsAndEnds(
      Dimension period, LocalDate day, String label, LocalDate first, LocalDate last) {
    assertThat(period.firstDay(day)).isEqualTo(first);
    assertThat(period.lastDay(day)).isEqualTo(last);
    assertThat(period.label(first)).isEqualTo(label);
  }
}
