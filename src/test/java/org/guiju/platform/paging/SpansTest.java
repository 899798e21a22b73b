package org.guiju.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SpansTest {

  private static final long YEARS = 400_000_000L;
  private static final int LENGTHS = 7;

  @Test
  void aMinuteIsCoveredByTheShortest() {
    Instant from = Instant.ofEpochSecond(64 * 1000 + 10);
    assertThat(Spans.of(from, Duration.ofSeconds(70), true))
        .isEqualTo(new Spans(List.of(999L * 8, 1000L * 8), Instant.ofEpochSecond(64 * 999)));
    assertThat(Spans.of(from, Duration.ofSeconds(70), false))
        .isEqualTo(new Spans(List.of(1000L * 8, 1001L * 8), Instant.ofEpochSecond(64 * 1002)));
  }

  @Test
  void whatIsLongerThanFewOfTheLongestIsCoveredInPart() {
    Instant from = Instant.parse("2026-11-30T00:00:00Z");
    Spans spans = Spans.of(from, Duration.ofDays(36_500), true);
    assertThat(spans.keys()).hasSizeLessThanOrEqualTo(9);
    assertThat(spans.end())
        .isBetween(Instant.parse("2022-01-01T00:00:00Z"), Instant.parse("2023-01-01T00:00:00Z"));
  }

  /** Whatever lies between where they begin and where they end has one of their keys. */
  @Property
  void everyMomentOnTheWayIsInThem(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long from,
      @ForAll @LongRange(min = 0, max = YEARS) long seconds,
      @ForAll @LongRange(min = 0, max = YEARS) long away,
      @ForAll boolean backwards) {
    Spans spans = Spans.of(Instant.ofEpochSecond(from), Duration.ofSeconds(seconds), backwards);
    Instant moment = Instant.ofEpochSecond(backwards ? from - away : from + away);

    boolean keyed = keys(moment).anyMatch(spans.keys()::contains);
    if (spans.reach(moment, backwards)) {
      assertThat(keyed).isTrue();
    } else {
      assertThat(keyed).isFalse();
    }
    assertThat(spans.keys()).hasSizeBetween(1, 9);
    if (seconds <= 7L << 24) {
      assertThat(
              spans.reach(
                  Instant.ofEpochSecond(backwards ? from - seconds : from + seconds), backwards))
          .isTrue();
    }
  }

  /** As {@code search_spans} gives them. */
  private static LongStream keys(Instant moment) {
    return LongStream.range(0, LENGTHS)
        .map(length -> Math.floorDiv(moment.getEpochSecond(), 1L << (6 + 3 * length)) * 8 + length);
  }
}
