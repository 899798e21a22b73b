package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

  @ParameterizedTest
  @CsvSource({
    "2021-01-01, 2025-12-31, 60",
    "2021-01-01, 2021-01-31, 1",
    "2021-01-01, 2021-02-14, 1.5",
    "2021-01-15, 2021-02-14, 1",
    "2021-01-01, 2020-12-31, 0",
    "2021-01-01, 2019-12-31, 0",
  })
  void betweenCountsBothEnds(LocalDate from, LocalDate to, BigDecimal months) {
    assertThat(Months.between(from, to)).isEqualByComparingTo(months);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-31, 44, 2027-08-31",
    "2024-01-31, 1, 2024-02-29",
    "2024-01-01, 0.5, 2024-01-17"
  })
  void afterAddsMonthsAndTheirParts(LocalDate day, BigDecimal months, LocalDate expected) {
    assertThat(Months.after(day, months)).isEqualTo(expected);
  }
}
