package org.guiju.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every calendar, start and length. */
class WorkingDaysPropertyTest {

  private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

  @Property(tries = 500)
  void rollingEndsOnTheFirstWorkingDayNotBeforeTheEnd(
      @ForAll("calendars") WorkingDays days,
      @ForAll("starts") LocalDate start,
      @ForAll("lengths") Length length) {
    Counted plain = days.count(start, length, false);
    Counted rolled = days.count(start, length, true);
    assertThat(rolled.countedTo()).isEqualTo(plain.countedTo());
    if (length.amount() > 0 || length.unit() != Length.Unit.WORKING_DAY) {
      assertThat(days.isWorking(rolled.lastDay())).isTrue();
      assertThat(rolled.countedTo().datesUntil(rolled.lastDay())).noneMatch(days::isWorking);
    }
  }

  @Property(tries = 500)
  void asManyWorkingDaysLieWithinAsWereAskedFor(
      @ForAll("calendars") WorkingDays days,
      @ForAll("starts") LocalDate start,
      @ForAll("lengths") Length some) {
    Length length = new Length(some.amount(), Length.Unit.WORKING_DAY);
    LocalDate last = days.lastDay(start, length, false);
    assertThat(start.plusDays(1).datesUntil(last.plusDays(1)).filter(days::isWorking))
        .hasSize(length.amount());
    if (days.isWorking(start)) {
      assertThat(days.before(last, length)).isEqualTo(start);
    }
  }

  @Property(tries = 500)
  void laterStartsNeverEndEarlier(
      @ForAll("calendars") WorkingDays days,
      @ForAll("starts") LocalDate start,
      @ForAll("lengths") Length length) {
    assertThat(days.lastDay(start.plusDays(1), length, true))
        .isAfterOrEqualTo(days.lastDay(start, length, true));
  }

  /** Only days of the range that the answer names can change it. */
  @Property(tries = 500)
  void otherDaysHaveNoSay(
      @ForAll("calendars") WorkingDays days,
      @ForAll("starts") LocalDate start,
      @ForAll("lengths") Length length,
      @ForAll("starts") LocalDate other) {
    Counted counted = days.count(start, length, true);
    LocalDate from = counted.dependsFrom();
    boolean outside = from == null || other.isBefore(from) || other.isAfter(counted.lastDay());
    if (outside) {
      Map<LocalDate, DayType> changed = new HashMap<>();
      for (int i = 0; i < 3 * 366; i++) {
        LocalDate day = FIRST.plusDays(i);
        boolean working = day.equals(other) != days.isWorking(day);
        changed.put(day, working ? DayType.WORKDAY : DayType.HOLIDAY);
      }
      assertThat(WorkingDays.of(changed).lastDay(start, length, true)).isEqualTo(counted.lastDay());
    }
  }

  @Provide
  Arbitrary<WorkingDays> calendars() {
    Arbitrary<DayType> types = Arbitraries.of(DayType.class);
    return Arbitraries.maps(starts(), types).ofMaxSize(80).map(WorkingDays::of);
  }

  @Provide
  Arbitrary<LocalDate> starts() {
    return Arbitraries.integers().between(0, 500).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<Length> lengths() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.of(Length.Unit.values()))
        .as(
            (amount, unit) ->
                new Length(
                    switch (unit) {
                      case DAY, WORKING_DAY, WEEK -> amount;
                      case MONTH -> amount / 3;
                      case YEAR -> amount % 2;
                    },
                    unit));
  }
}
