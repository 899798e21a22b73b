package org.guiju.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something held.
 *
 * @param from first day
 * @param to first day on which it no longer held; null where it holds on
 */
record Span(LocalDate from, @Nullable LocalDate to) {

  /** Whether it held on the day and on the day before. */
  boolean goesOnOver(LocalDate day) {
    return day.isAfter(from) && (to == null || day.isBefore(to));
  }

  /** The days on which one of each list held. */
  static List<Span> both(List<Span> some, List<Span> others) {
    List<Span> both = new ArrayList<>();
    for (Span one : some) {
      for (Span other : others) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = earlier(one.to(), other.to());
        if (to == null || from.isBefore(to)) {
          both.add(new Span(from, to));
        }
      }
    }
    return both;
  }

  /** The days on which one of the first held and none of the others. */
  static List<Span> without(List<Span> some, List<Span> others) {
    List<Span> left = some;
    for (Span other : others) {
      List<Span> rest = new ArrayList<>();
      for (Span one : left) {
        LocalDate before = earlier(one.to(), other.from());
        if (before != null && one.from().isBefore(before)) {
          rest.add(new Span(one.from(), before));
        }
        LocalDate end = other.to();
        if (end != null) {
          LocalDate after = one.from().isAfter(end) ? one.from() : end;
          if (one.to() == null || after.isBefore(one.to())) {
            rest.add(new Span(after, one.to()));
          }
        }
      }
      left = rest;
    }
    return left;
  }

  /** The unbroken times on which one of them held. */
  static List<Span> joined(List<Span> some) {
    List<Span> joined = new ArrayList<>();
    for (Span one : some.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || (last.to() != null && one.from().isAfter(last.to()))) {
        joined.add(one);
      } else {
        joined.set(joined.size() - 1, new Span(last.from(), later(last.to(), one.to())));
      }
    }
    return joined;
  }

  /** The earlier of two ends; null is none. */
  static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || b == null ? null : a.isBefore(b) ? b : a;
  }
}
