package org.guiju.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  /**
   * A made-up year: 1 to 7 October 2031 off, Sunday 28 September and Saturday 11 October worked.
   */
  private static final WorkingDays DAYS =
      WorkingDays.of(
          Map.of(
              LocalDate.of(2031, 9, 28), DayType.WORKDAY,
              LocalDate.of(2031, 10, 1), DayType.HOLIDAY,
              LocalDate.of(2031, 10, 2), DayType.HOLIDAY,
              LocalDate.of(2031, 10, 3), DayType.HOLIDAY,
              LocalDate.of(2031, 10, 6), DayType.HOLIDAY,
              LocalDate.of(2031, 10, 7), DayType.HOLIDAY,
              LocalDate.of(2031, 10, 11), DayType.WORKDAY,
              LocalDate.of(2031, 12, 25), DayType.USUAL));

  @ParameterizedTest(name = "{0} + {1} {2}, rolling {3}: {4}")
  @CsvSource({
    // The first day is not counted.
    "2031-06-02, 1, DAY, false, 2031-06-03",
    "2031-06-02, 0, DAY, false, 2031-06-02",
    "2031-06-02, 30, DAY, false, 2031-07-02",
    "2031-06-02, 2, WEEK, false, 2031-06-16",
    // 31 August and six months is the end of February.
    "2030-08-31, 6, MONTH, false, 2031-02-28",
    "2031-08-31, 6, MONTH, false, 2032-02-29",
    "2031-08-31, 1, MONTH, false, 2031-09-30",
    "2032-02-29, 5, YEAR, false, 2037-02-28",
    "2032-02-29, 4, YEAR, false, 2036-02-29",
    // A day off at the end: the next working day, where it rolls.
    "2031-09-05, 28, DAY, false, 2031-10-03",
    "2031-09-05, 28, DAY, true, 2031-10-08",
    "2031-06-02, 5, DAY, true, 2031-06-09",
    "2031-09-14, 2, WEEK, true, 2031-09-28",
    "2031-04-11, 6, MONTH, true, 2031-10-11",
    "2026-10-04, 5, YEAR, true, 2031-10-08",
    "2031-12-24, 1, DAY, true, 2031-12-25",
    // Working days.
    "2031-09-26, 1, WORKING_DAY, false, 2031-09-28",
    "2031-09-30, 1, WORKING_DAY, false, 2031-10-08",
    "2031-09-30, 4, WORKING_DAY, true, 2031-10-11",
    "2031-09-30, 5, WORKING_DAY, true, 2031-10-13",
    "2031-10-01, 1, WORKING_DAY, true, 2031-10-08",
  })
  void periodsEndAtTheEndOfTheirLastDay(
      LocalDate start, int amount, Length.Unit unit, boolean rolls, LocalDate last) {
    assertThat(DAYS.lastDay(start, new Length(amount, unit), rolls)).isEqualTo(last);
  }

  @Test
  void itSaysWhatItRestsOn() {
    LocalDate start = LocalDate.of(2031, 9, 5);
    assertThat(DAYS.count(start, Length.of(28, "DAY"), true))
        .isEqualTo(
            new Counted(
                LocalDate.of(2031, 10, 3),
                LocalDate.of(2031, 10, 8),
                LocalDate.of(2031, 10, 3),
                true));
    assertThat(DAYS.count(start, Length.of(28, "DAY"), false))
        .isEqualTo(Counted.named(LocalDate.of(2031, 10, 3)));
    assertThat(WorkingDays.USUAL.count(start, Length.of(28, "DAY"), true))
        .isEqualTo(
            new Counted(
                LocalDate.of(2031, 10, 3),
                LocalDate.of(2031, 10, 3),
                LocalDate.of(2031, 10, 3),
                false));
    assertThat(DAYS.count(start, Length.of(2, "WORKING_DAY"), false).dependsFrom())
        .isEqualTo(start.plusDays(1));
    assertThat(DAYS.count(LocalDate.of(2031, 12, 30), Length.of(3, "WORKING_DAY"), false))
        .as("a period into a year that nobody imported")
        .extracting(Counted::calendarKnown)
        .isEqualTo(false);
    assertThat(DAYS.years()).containsExactly(2031);
  }

  @ParameterizedTest(name = "{1} {2} before {0}: {3}")
  @CsvSource({
    "2031-10-08, 30, DAY, 2031-09-08",
    "2031-10-08, 1, WEEK, 2031-10-01",
    "2031-08-31, 6, MONTH, 2031-02-28",
    "2032-02-29, 1, YEAR, 2031-02-28",
    "2031-10-08, 2, WORKING_DAY, 2031-09-29",
  })
  void warningsAreCountedBack(LocalDate day, int amount, String unit, LocalDate before) {
    assertThat(DAYS.before(day, Length.of(amount, unit))).isEqualTo(before);
  }

  @Test
  void lengthsAreReadFromText() {
    assertThat(Length.parse("60 DAY")).isEqualTo(new Length(60, Length.Unit.DAY));
    assertThatIllegalArgumentException().isThrownBy(() -> Length.parse("60"));
    assertThatIllegalArgumentException().isThrownBy(() -> Length.parse("60 MOONS"));
    assertThatIllegalArgumentException().isThrownBy(() -> Length.parse("-1 DAY"));
  }
}
