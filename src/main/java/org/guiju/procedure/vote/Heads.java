package org.guiju.procedure.vote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sum of counted heads and a number.
 *
 * @param terms how often each name stands in it
 */
record Heads(Map<String, Integer> terms, long constant) {

  static final Heads ONE = new Heads(Map.of(), 1);

  static Heads of(String name) {
    return new Heads(Map.of(name, 1), 0);
  }

  Heads plus(Heads other) {
    Map<String, Integer> sum = new LinkedHashMap<>(terms);
    other.terms.forEach((name, times) -> sum.merge(name, times, Integer::sum));
    return new Heads(sum, constant + other.constant);
  }

  long value(VoteCount count) {
    long value = constant;
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      value += term.getValue() * count.number(term.getKey());
    }
    return value;
  }

  int times(String name) {
    return terms.getOrDefault(name, 0);
  }

  boolean isOne() {
    return terms.isEmpty() && constant == 1;
  }

  String written(@org.jspecify.annotations.Nullable VoteCount count) {
    Stream<String> names =
        terms.entrySet().stream()
            .flatMap(t -> Stream.generate(t::getKey).limit(t.getValue()))
            .map(name -> count == null ? name : Long.toString(count.number(name)));
    Stream<String> number =
        constant == 0 && !terms.isEmpty() ? Stream.empty() : Stream.of(Long.toString(constant));
    return Stream.concat(names, number).collect(Collectors.joining("+"));
  }

  boolean isSum() {
    return terms.values().stream().mapToInt(i -> i).sum() + (constant == 0 ? 0 : 1) > 1;
  }
}
