package org.guiju.programme;

import java.util.Map;
import java.util.Set;
import org.guiju.counting.FilterSpec;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that a document wants to grow, shrink or stay, without a number.
 *
 * @param direction where it is to go
 * @param measured what is counted; its value and comparator mean nothing
 * @param shareOf what it is a share of, by the filters that take the place of its own; null where
 *     it is a number
 * @param note told with every answer; null where there is none
 */
record Trend(
    Source source,
    Text name,
    Direction direction,
    Target measured,
    @Nullable FilterSpec shareOf,
    @Nullable Text note) {

  /** The same with what is counted put in another way. */
  Trend of(Target other) {
    return new Trend(source, name, direction, other, shareOf, note);
  }

  String id() {
    return source.id();
  }

  /** How each open point is settled. */
  Map<String, String> options() {
    return measured.options();
  }

  /** What it is a share of; null where it is a number. */
  @Nullable Target whole() {
    return shareOf == null ? null : measured.of(shareOf, Set.copyOf(shareOf.types()));
  }
}
