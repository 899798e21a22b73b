package org.guiju.procedure.vote;

import java.util.Map;
import java.util.Set;

/**
 * What was counted in a ballot.
 *
 * @param numbers counted heads by name: {@code yes}, {@code participants} …; what is absent is 0
 * @param statements what was stated: {@code consensus}, {@code decision}
 */
public record VoteCount(Map<String, Long> numbers, Set<String> statements) {

  /** Most heads of one name, so that no product of two counts leaves the range of a long. */
  public static final long MOST = 1_000_000;

  public VoteCount {
    numbers = Map.copyOf(numbers);
    statements = Set.copyOf(statements);
    numbers.forEach(
        (name, value) -> {
          if (value < 0 || value > MOST) {
            throw new IllegalArgumentException(name + " is " + value);
          }
        });
  }

  long number(String name) {
    return numbers.getOrDefault(name, 0L);
  }
}
