package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days on which things hold, put together. */
class SpanTest {

  @Test
  void daysAreCutOutOfDays() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    Span year = new Span(day, day.plusYears(1));
    Span open = new Span(day.plusMonths(6), null);
    assertThat(Span.both(List.of(year), List.of(open)))
        .containsExactly(new Span(day.plusMonths(6), day.plusYears(1)));
    assertThat(Span.without(List.of(year), List.of(open)))
        .containsExactly(new Span(day, day.plusMonths(6)));
    assertThat(Span.without(List.of(open), List.of(year)))
        .containsExactly(new Span(day.plusYears(1), null));
    assertThat(
            Span.without(
                List.of(new Span(day, null)), List.of(new Span(day.plusDays(1), day.plusDays(2)))))
        .containsExactly(new Span(day, day.plusDays(1)), new Span(day.plusDays(2), null));
  }

  @Test
  void daysThatMeetAreJoined() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    Span first = new Span(day, day.plusDays(2));
    Span within = new Span(day, day.plusDays(1));
    Span next = new Span(day.plusDays(2), day.plusDays(4));
    Span apart = new Span(day.plusDays(5), null);
    assertThat(Span.joined(List.of(apart, next, first, within)))
        .containsExactly(new Span(day, day.plusDays(4)), apart);
    assertThat(Span.joined(List.of(apart, new Span(day.plusDays(9), day.plusDays(10)))))
        .containsExactly(apart);
    assertThat(Span.joined(List.of())).isEmpty();
  }
}
