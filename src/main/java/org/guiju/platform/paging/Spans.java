package org.guiju.platform.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Neighbouring spans of time of one length. An index of texts tells of each row in which spans its
 * moment of recording lies, one of each length ({@code search_spans}), and so finds what holds a
 * word and was recorded in some of them, however much holds it.
 *
 * @param keys under which the index has them
 * @param end where they end in the direction in which time is gone through: backwards the first
 *     moment that lies in them, forwards the first that does not
 */
record Spans(List<Long> keys, Instant end) {

  /** The shortest have 2⁶ seconds, and each other length is 2³ times the one before. */
  private static final int SHORTEST = 6;

  private static final int LONGER = 3;

  private static final int LENGTHS = 7;

  /** How many lengths there is room for in a key. */
  private static final int ROOM = 8;

  /** A time is covered by less than so many of the shortest that do, and one more. */
  private static final int FEW = 8;

  /**
   * The spans that cover a time, of the shortest length of which few do; of a time that is longer
   * than few of the longest, its beginning.
   *
   * @param from where it begins, the moment being part of it
   * @param time how long it is
   * @param backwards whether it lies before that moment
   */
  static Spans of(Instant from, Duration time, boolean backwards) {
    int length = 0;
    while (length < LENGTHS - 1 && time.toSeconds() >> bits(length) >= FEW) {
      length++;
    }
    int bits = bits(length);
    long seconds = Math.min(time.toSeconds(), ((long) FEW << bits) - 1);
    long near = from.getEpochSecond() >> bits;
    long far = from.getEpochSecond() + (backwards ? -seconds : seconds) >> bits;
    int kind = length;
    return new Spans(
        LongStream.rangeClosed(Math.min(near, far), Math.max(near, far))
            .mapToObj(number -> number * ROOM + kind)
            .toList(),
        Instant.ofEpochSecond((backwards ? far : far + 1) << bits));
  }

  private static int bits(int length) {
    return SHORTEST + LONGER * length;
  }

  /** Whether a moment lies in them or on this side of them. */
  boolean reach(Instant moment, boolean backwards) {
    return backwards ? !moment.isBefore(end) : moment.isBefore(end);
  }

  /** The condition that a moment lies in one of them, which the index of texts answers. */
  Clause holding(String moment) {
    String array = keys.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    return new Clause("search_spans(" + moment + ") && cast(? as bigint[])", p -> p.text(array));
  }
}
