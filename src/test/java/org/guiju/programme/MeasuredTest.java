package org.guiju.programme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.guiju.programme.Measured.Outcome.ENDED;
import static org.guiju.programme.Measured.Outcome.PUBLISHED;
import static org.guiju.programme.Measured.Outcome.RUNNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guiju.counting.Passage;
import org.guiju.programme.Measured.Case;
import org.guiju.programme.Measured.Outcome;
import org.junit.jupiter.api.Test;

/** The estimator against cases computed by hand. */
class MeasuredTest {

  private static Case stayed(int stayed, int days, Outcome outcome) {
    return new Case(stayed, days, outcome, 1);
  }

  private static Case of(int days, Outcome outcome) {
    return stayed(days, days, outcome);
  }

  private static Measured of(Case... cases) {
    return new Measured(List.of(cases));
  }

  private static Measured tens() {
    List<Case> cases = new ArrayList<>();
    for (int days = 100; days >= 10; days -= 10) {
      cases.add(of(days, PUBLISHED));
    }
    return new Measured(cases);
  }

  private static Chances after(Measured measured, int stood, int minimum) {
    return requireNonNull(measured.after(stood, minimum));
  }

  @Test
  void whereAllWerePublishedItIsTheirShare() {
    Chances fresh = after(tens(), 0, 10);
    assertThat(fresh.n()).isEqualTo(10);
    assertThat(fresh.published(0, 50)).isCloseTo(0.5, within(1e-12));
    assertThat(fresh.published(0, 9)).isZero();
    assertThat(fresh.published(0, 1000)).isCloseTo(1, within(1e-12));
    assertThat(fresh.median()).isEqualTo(50);
  }

  @Test
  void whoStandsLongIsComparedWithThoseThatStoodAsLong() {
    Chances late = after(tens(), 35, 1);
    assertThat(late.n()).isEqualTo(7);
    assertThat(late.published(0, 30)).isCloseTo(3.0 / 7, within(1e-12));
    assertThat(late.median()).isEqualTo(35);
    // on day 40 the one that took 40 days has left already
    assertThat(after(tens(), 40, 1).n()).isEqualTo(6);
  }

  @Test
  void thoseThatMovedOnSoonSayNothingOfWhoStaysLong() {
    Measured measured = of(stayed(5, 100, PUBLISHED), stayed(50, 60, ENDED));
    assertThat(after(measured, 0, 1).published(0, 100)).isCloseTo(0.5, within(1e-12));
    assertThat(after(measured, 10, 1).published(0, 100)).isZero();
    assertThat(after(measured, 10, 1).median()).isNull();
  }

  @Test
  void whatEndedOrIsStillRunningIsCountedAsFarAsItIsKnown() {
    // 1/4 on day 10; 3/4 run on; 2/4 after day 20; the last one stands for both of them on day 40
    Measured measured = of(of(10, PUBLISHED), of(20, ENDED), of(30, RUNNING), of(40, PUBLISHED));
    Chances chances = after(measured, 0, 4);
    assertThat(chances.published(0, 25)).isCloseTo(0.25, within(1e-12));
    assertThat(chances.published(0, 39)).isCloseTo(0.25, within(1e-12));
    assertThat(chances.published(0, 40)).isCloseTo(0.75, within(1e-12));
    assertThat(chances.published(0, 4000)).isCloseTo(0.75, within(1e-12));
    assertThat(chances.published(10, 40)).isCloseTo(0.5, within(1e-12));
    assertThat(chances.published(40, 40)).isZero();
    assertThat(chances.median()).isEqualTo(40);
  }

  @Test
  void nothingIsSaidOfATimeForWhichNobodyWasWatched() {
    Chances chances = after(of(of(10, PUBLISHED), of(30, RUNNING)), 0, 2);
    assertThat(chances.published(0, 30)).isCloseTo(0.5, within(1e-12));
    assertThat(chances.published(0, 31)).isNull();
    assertThat(after(of(of(30, ENDED), of(10, ENDED)), 0, 2).published(0, 90)).isZero();
  }

  @Test
  void whoStandsLongerThanNearlyAllIsComparedWithTheLongest() {
    Measured measured =
        of(of(5, PUBLISHED), of(10, PUBLISHED), of(15, PUBLISHED), of(20, PUBLISHED));
    Chances chances = after(measured, 18, 3);
    assertThat(chances.stood()).isEqualTo(9);
    assertThat(chances.n()).isEqualTo(3);
    assertThat(chances.published(0, 1)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(measured.after(18, 5)).isNull();
    assertThat(of().after(0, 1)).isNull();
    // those that only passed through do not tell of whom stands there
    assertThat(of(stayed(0, 9, PUBLISHED), stayed(0, 9, PUBLISHED)).after(3, 1)).isNull();
  }

  @Test
  void quartilesAreThoseOfSql() {
    Measured measured =
        of(
            of(40, PUBLISHED),
            of(10, PUBLISHED),
            of(1, ENDED),
            of(20, PUBLISHED),
            of(30, PUBLISHED));
    assertThat(measured.quantile(0.25)).isEqualTo(17.5);
    assertThat(measured.quantile(0.5)).isEqualTo(25.0);
    assertThat(measured.quantile(0.75)).isEqualTo(32.5);
    assertThat(of(of(1, ENDED)).quantile(0.5)).isNull();
    assertThat(of(of(7, PUBLISHED)).quantile(0.75)).isEqualTo(7.0);
  }

  @Test
  void passagesAreReadAsOfTheDay() {
    LocalDate day = LocalDate.of(2024, 1, 1);
    LocalDate end = day.plusDays(100);
    LocalDate open = LocalDate.of(9999, 12, 31);
    Measured measured =
        Measured.of(
            List.of(
                new Passage("K", "S", day, day.plusDays(5), day.plusDays(50), day.plusDays(50), 2),
                new Passage("K", "S", day, null, null, day.plusDays(60), 1),
                new Passage("K", "S", day, null, null, end.plusDays(1), 3),
                new Passage("K", "S", end, null, null, open, 4)),
            end);
    assertThat(measured.n()).isEqualTo(10);
    assertThat(measured.n(PUBLISHED)).isEqualTo(2);
    assertThat(measured.n(ENDED)).isEqualTo(1);
    assertThat(measured.n(RUNNING)).isEqualTo(7);
    assertThat(after(measured, 5, 1).n()).isEqualTo(4);
    assertThat(after(measured, 60, 1).n()).isEqualTo(3);
  }

  @Property
  void withoutAnyThatAreRunningItIsThePlainShare(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 50) Integer> days,
      @ForAll @IntRange(max = 60) int horizon) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      cases.add(of(days.get(i), i % 3 == 0 ? ENDED : PUBLISHED));
    }
    double share =
        (double) cases.stream().filter(c -> c.outcome() == PUBLISHED && c.days() <= horizon).count()
            / cases.size();
    assertThat(after(new Measured(cases), 0, 1).published(0, horizon))
        .isCloseTo(share, within(1e-9));
  }
}
