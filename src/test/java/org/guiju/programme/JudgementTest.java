package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.counting.Indicators;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

  private static final Programmes PROGRAMMES =
      new Programmes(Indicators.shipped(), Optional.empty());

  private static Judgement judge(
      String programme,
      String target,
      String asOf,
      @Nullable String actual,
      @Nullable String recent) {
    Figure figure =
        new Figure(
            actual == null ? null : new BigDecimal(actual),
            BigDecimal.ZERO,
            recent == null ? null : new BigDecimal(recent),
            null,
            null,
            List.of(),
            null,
            null,
            null);
    return Judgement.of(PROGRAMMES.target(programme, target), LocalDate.parse(asOf), figure);
  }

  /** XM1 wants 800 from 2021-01-01 to 2025-12-31. */
  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 812, MET",
    "2025-12-31, 800, MET",
    "2023-01-01, 800, MET",
    "2025-12-31, 799, MISSED",
    "2026-11-22, 799, MISSED",
    "2025-12-30, 799, BEHIND",
    "2023-07-02, 399, BEHIND",
    "2023-07-02, 400, ON_TRACK",
    "2023-07-02, 0, BEHIND",
    "2020-06-01, 0, ON_TRACK",
  })
  void sumIsHeldAgainstTheStraightPath(String asOf, String actual, Status expected) {
    assertThat(judge("XIAMEN-2022", "XM1", asOf, actual, null).status()).isEqualTo(expected);
  }

  /** N2 wants at most 18 months. */
  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 17.99, , MET",
    "2025-12-31, 18, , MET",
    "2024-06-30, 17, , MET",
    "2025-12-31, 18.01, 12, MISSED",
    "2024-06-30, 20, 17.5, ON_TRACK",
    "2024-06-30, 20, 18.5, BEHIND",
    "2024-06-30, 20, , BEHIND",
    "2024-06-30, , , NO_DATA",
  })
  void lowerIsBetterAndTheLastYearTellsWhetherItIsOnTrack(
      String asOf, @Nullable String actual, @Nullable String recent, Status expected) {
    assertThat(judge("CN-2021", "N2", asOf, actual, recent).status()).isEqualTo(expected);
  }

  /** SD10 wants 3 to 5. */
  @ParameterizedTest
  @CsvSource({"2, MISSED", "3, MET", "5, MET", "6, ABOVE_RANGE"})
  void rangeIsMetFromItsLowerEndAndMoreIsAboveRange(String actual, Status expected) {
    assertThat(judge("SHANDONG-2022", "SD10", "2025-12-31", actual, null).status())
        .isEqualTo(expected);
  }

  @Test
  void coverageWantsTheWholeList() {
    assertThat(judge("SHANDONG-2022", "SD18", "2025-12-31", "41", null).status())
        .isEqualTo(Status.MISSED);
    assertThat(judge("SHANDONG-2022", "SD18", "2025-12-31", "42", null).status())
        .isEqualTo(Status.MET);
  }

  @Test
  void paceIsPerMonthAndNothingMoreIsRequiredOfWhatIsMet() {
    assertThat(judge("XIAMEN-2022", "XM1", "2025-12-31", "812", null).pace())
        .isEqualTo(new Pace(new BigDecimal("0.00"), new BigDecimal("13.53"), "MONTH"));
    assertThat(judge("XIAMEN-2022", "XM1", "2023-12-31", "360", null).pace())
        .isEqualTo(new Pace(new BigDecimal("18.33"), new BigDecimal("10.00"), "MONTH"));
    assertThat(judge("XIAMEN-2022", "XM1", "2025-12-31", "60", null).pace())
        .isEqualTo(new Pace(null, new BigDecimal("1.00"), "MONTH"));
    assertThat(judge("XIAMEN-2022", "XM1", "2020-12-31", "0", null).pace())
        .isEqualTo(new Pace(new BigDecimal("13.33"), null, "MONTH"));
    assertThat(judge("CN-2021", "N2", "2024-06-30", "20", null).pace()).isEqualTo(Pace.NONE);
  }

  @Test
  void forecastGoesOnAtTheActualPace() {
    assertThat(judge("XIAMEN-2022", "XM1", "2023-12-31", "360", null).forecast().reachedOn())
        .isEqualTo("2027-08-31");
    assertThat(judge("XIAMEN-2022", "XM1", "2023-12-31", "0", null).forecast().reachedOn())
        .isNull();
    assertThat(judge("XIAMEN-2022", "XM1", "2025-12-31", "812", null).forecast().reachedOn())
        .isNull();
    assertThat(judge("XIAMEN-2022", "XM1", "2026-12-31", "360", null).forecast().reachedOn())
        .isNull();
  }
}
