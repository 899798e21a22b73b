package org.guiju.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/** The plainest way to count: keep all that was ever said and go through it. */
final class PlainRecount {

  private final Map<UUID, NavigableMap<Instant, FactSet>> said = new HashMap<>();

  void replace(FactSet set, Instant recordedAt) {
    said.computeIfAbsent(set.subjectId(), id -> new TreeMap<>()).put(recordedAt, set);
  }

  Stream<FactSet> known(@Nullable Instant at) {
    return said.values().stream()
        .map(sets -> at == null ? sets.lastEntry() : sets.floorEntry(at))
        .filter(entry -> entry != null)
        .map(Map.Entry::getValue);
  }

  Stream<Fact> facts(Filter filter, When when, @Nullable Instant knownAt) {
    return counted(filter, when, knownAt).map(Of::fact);
  }

  /** By the level of what is counted, how many subjects are in a measure on a day of how many. */
  Map<String, Ratio> ratiosByLevel(
      Filter cohort, When when, String also, LocalDate on, @Nullable Instant knownAt) {
    Set<UUID> fitting =
        known(knownAt)
            .filter(set -> isIn(set, Set.of(also), new When.On(on)))
            .map(FactSet::subjectId)
            .collect(Collectors.toSet());
    Map<String, Set<UUID>> parts = new TreeMap<>();
    counted(cohort, when, knownAt)
        .forEach(
            it ->
                parts
                    .computeIfAbsent(
                        it.fact().level() == null ? "" : it.fact().level().name(),
                        level -> new HashSet<>())
                    .add(it.subject()));
    Map<String, Ratio> ratios = new TreeMap<>();
    parts.forEach(
        (level, subjects) ->
            ratios.put(
                level,
                new Ratio(subjects.stream().filter(fitting::contains).count(), subjects.size())));
    return ratios;
  }

  private Stream<Of> counted(Filter filter, When when, @Nullable Instant knownAt) {
    if (filter.newcomers() && when instanceof When.Within) {
      return newcomers(filter, when, knownAt);
    }
    Stream<Of> fitting =
        known(knownAt)
            .filter(set -> !isIn(set, filter.without(), new When.On(when.last())))
            .flatMap(set -> set.facts().stream().map(fact -> new Of(set.subjectId(), fact)))
            .filter(it -> fits(it.fact(), filter) && fits(it.fact(), when));
    return filter.distinct() ? firstOfEach(fitting) : fitting;
  }

  /** The first facts of all days, of which those of the days looked at and not left out count. */
  private Stream<Of> newcomers(Filter filter, When when, @Nullable Instant knownAt) {
    When ever = new When.Within(LocalDate.MIN, when.last());
    Set<UUID> leftOut =
        known(knownAt)
            .filter(set -> isIn(set, filter.without(), new When.On(when.last())))
            .map(FactSet::subjectId)
            .collect(Collectors.toSet());
    return firstOfEach(
            known(knownAt)
                .flatMap(set -> set.facts().stream().map(fact -> new Of(set.subjectId(), fact)))
                .filter(it -> fits(it.fact(), filter) && fits(it.fact(), ever)))
        .filter(it -> fits(it.fact(), when) && !leftOut.contains(it.subject()));
  }

  private static boolean isIn(FactSet set, Set<String> measures, When.On on) {
    return set.facts().stream()
        .anyMatch(fact -> measures.contains(fact.measure()) && fits(fact, on));
  }

  /** A fact of a subject. */
  private record Of(UUID subject, Fact fact) {

    static final Comparator<Of> ORDER =
        Comparator.comparing((Of it) -> it.fact().on())
            .thenComparing(it -> it.subject().toString())
            .thenComparing(it -> it.fact().occurrence());
  }

  private static Stream<Of> firstOfEach(Stream<Of> facts) {
    Map<String, Of> first = new HashMap<>();
    facts.forEach(
        it ->
            first.merge(
                it.fact().party() == null ? it.subject().toString() : it.fact().party(),
                it,
                BinaryOperator.minBy(Of.ORDER)));
    return first.values().stream();
  }

  private static boolean fits(Fact fact, Filter filter) {
    return fact.measure().equals(filter.measure())
        && fact.regions().containsKey(filter.region())
        && (filter.tag().isEmpty() || fact.tags().contains(filter.tag()))
        && in(filter.kinds(), fact, Fact::kind)
        && in(filter.natures(), fact, Fact::nature)
        && in(filter.levels(), fact, Fact::level)
        && in(filter.roles(), fact, f -> role(f, filter.region()))
        && in(filter.workTypes(), fact, Fact::workType)
        && in(filter.stages(), fact, Fact::stage)
        && in(filter.committees(), fact, Fact::committee)
        && in(filter.types(), fact, Fact::type);
  }

  static @Nullable Role role(Fact fact, String region) {
    return fact.regions().get(region).orElse(null);
  }

  private static boolean fits(Fact fact, When when) {
    return switch (when) {
      case When.Within(var from, var to) -> !fact.on().isBefore(from) && !fact.on().isAfter(to);
      case When.On(var day) ->
          !fact.on().isAfter(day) && (fact.until() == null || fact.until().isAfter(day));
    };
  }

  private static <T> boolean in(Set<T> allowed, Fact fact, Function<Fact, @Nullable T> attribute) {
    T value = attribute.apply(fact);
    return allowed.isEmpty() || value != null && allowed.contains(value);
  }
}
