package org.guiju.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guiju.counting.Grain.Segment;
import org.junit.jupiter.api.Test;

class GrainTest {

  private static final LocalDate START = LocalDate.of(2019, 1, 1);

  @Test
  void fiveWholeYearsAreOneSegmentOfYears() {
    assertThat(Grain.cut(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), Grain.YEAR))
        .containsExactly(
            new Segment(Grain.YEAR, LocalDate.of(2021, 1, 1), LocalDate.of(2025, 1, 1)));
  }

  @Test
  void spanIsCutIntoDaysMonthsYearsMonthsDays() {
    assertThat(Grain.cut(LocalDate.of(2020, 11, 29), LocalDate.of(2023, 3, 2), Grain.YEAR))
        .containsExactly(
            new Segment(Grain.DAY, LocalDate.of(2020, 11, 29), LocalDate.of(2020, 11, 30)),
            new Segment(Grain.MONTH, LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 1)),
            new Segment(Grain.YEAR, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1)),
            new Segment(Grain.MONTH, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1)),
            new Segment(Grain.DAY, LocalDate.of(2023, 3, 1), LocalDate.of(2023, 3, 2)));
  }

  @Test
  void nothingIsCutFromASpanThatEndsBeforeItStarts() {
    assertThat(Grain.cut(START, START.minusDays(1), Grain.YEAR)).isEmpty();
  }

  @Property(tries = 300)
  void segmentsCoverEachDayOnce(
      @ForAll @IntRange(max = 3000) int from,
      @ForAll @IntRange(max = 3000) int length,
      @ForAll Grain coarsest) {
    LocalDate first = START.plusDays(from);
    LocalDate last = first.plusDays(length);
    LocalDate day = first;
    List<Segment> segments = Grain.cut(first, last, coarsest);
    for (Segment segment : segments) {
      assertThat(segment.first()).isEqualTo(day);
      assertThat(segment.grain()).isLessThanOrEqualTo(coarsest);
      assertThat(segment.grain().start(segment.first())).isEqualTo(segment.first());
      assertThat(segment.grain().start(segment.last())).isEqualTo(segment.last());
      day = dimension(segment.grain()).lastDay(segment.last()).plusDays(1);
    }
    assertThat(day).isEqualTo(last.plusDays(1));
    assertThat(segments).hasSizeLessThanOrEqualTo(5);
  }

  private static Dimension dimension(Grain grain) {
    return switch (grain) {
      case DAY -> Dimension.DAY;
      case MONTH -> Dimension.MONTH;
      case YEAR -> Dimension.YEAR;
      case ALL -> throw new AssertionError("no period is cut into all days");
    };
  }
}
