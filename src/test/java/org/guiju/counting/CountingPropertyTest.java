package org.guiju.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is recorded, retracted and folded in whatever order, a figure is the number of rows
 * behind it.
 */
@QuarkusTest
class CountingPropertyTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int SUBJECTS = 40;
  private static final int STEPS = 60;
  private static final int QUESTIONS = 120;

  @Inject FactStore store;
  @Inject Counting counting;
  @Inject CountFold fold;
  @Inject Recount recount;

  private final PlainRecount plain = new PlainRecount();
  private final List<@Nullable Instant> moments = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyFigureIsTheNumberOfItsEvidence(long seed) {
    RandomFacts facts = new RandomFacts(seed);
    record(facts, new Random(seed));
    for (int i = 0; i < QUESTIONS; i++) {
      String measure =
          facts.pick(
              List.of(RandomFacts.FLOW, RandomFacts.STOCK, RandomFacts.STAGES, RandomFacts.MEAN));
      Filter filter = facts.filter(measure);
      When when = facts.when(measure);
      Instant knownAt = facts.pick(moments);
      List<Fact> expected = plain.facts(filter, when, knownAt).toList();
      counting.inOneView(
          figures -> {
            assertThat(figures.count(filter, when, knownAt)).as("count").isEqualTo(expected.size());
            checkParts(figures.tally(filter, when, knownAt), filter, expected);
            checkRatios(figures, filter, when, knownAt);
            checkEvidence(figures, filter, when, knownAt, false, expected.size());
            checkEvidence(figures, filter, when, knownAt, true, expected.size());
            return checkMean(figures, filter, when, knownAt, expected);
          });
    }
    checkRecount();
  }

  private void record(RandomFacts facts, Random random) {
    List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(SUBJECTS).toList();
    Instant now = FIRST;
    moments.add(null);
    moments.add(FIRST.minusSeconds(1));
    for (int step = 0; step < STEPS; step++) {
      now = now.plusSeconds(1 + random.nextInt(3));
      Set<UUID> chosen = new HashSet<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        chosen.add(facts.pick(subjects));
      }
      List<FactSet> sets = chosen.stream().map(facts::set).toList();
      Instant at = now;
      QuarkusTransaction.requiringNew().run(() -> store.replace(sets, at));
      sets.forEach(set -> plain.replace(set, at));
      if (random.nextInt(4) == 0) {
        fold.foldAll();
      }
      if (random.nextInt(5) == 0) {
        moments.add(now);
        moments.add(now.plusMillis(500));
      }
    }
  }

  private void checkRatios(Figures figures, Filter filter, When when, @Nullable Instant knownAt) {
    String also = RandomFacts.STOCK;
    assertThat(figures.ratios(Dimension.LEVEL, filter, when, also, when.last(), knownAt))
        .isEqualTo(plain.ratiosByLevel(filter, when, also, when.last(), knownAt));
  }

  private static void checkParts(Tally tally, Filter filter, List<Fact> expected) {
    assertThat(tally.total()).isEqualTo(expected.size());
    Map<String, Long> workTypes =
        expected.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.workType() == null ? Tally.NONE : f.workType().name(),
                    Collectors.counting()));
    assertThat(tally.byWorkType()).isEqualTo(workTypes);
    Map<String, Map<String, Long>> roles =
        expected.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.kind() == null ? Tally.NONE : f.kind().name(),
                    Collectors.groupingBy(
                        f -> f.regions().get(filter.region()).map(Enum::name).orElse(Tally.NONE),
                        Collectors.counting())));
    assertThat(tally.byKindAndRole()).isEqualTo(roles);
    Map<String, Long> types =
        expected.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.type() == null ? Tally.NONE : f.type(), Collectors.counting()));
    assertThat(tally.byType()).isEqualTo(types);
  }

  private static void checkEvidence(
      Figures figures,
      Filter filter,
      When when,
      @Nullable Instant knownAt,
      boolean descending,
      int expected) {
    Set<List<Object>> rows = new HashSet<>();
    int read = 0;
    EvidenceRow.Position after = null;
    List<EvidenceRow> page;
    do {
      page = figures.evidence(filter, when, knownAt, descending, after, 7);
      for (EvidenceRow row : page) {
        assertThat(row.regions()).contains(filter.region(), "*");
        rows.add(List.of(row.subjectId(), row.occurrence()));
        after = row.position();
        read++;
      }
    } while (page.size() == 7);
    assertThat(read).as("evidence").isEqualTo(expected);
    assertThat(rows).as("distinct subjects and occurrences").hasSize(expected);
  }

  private static Mean checkMean(
      Figures figures, Filter filter, When when, @Nullable Instant knownAt, List<Fact> expected) {
    BigDecimal limit = BigDecimal.valueOf(18);
    Mean mean = figures.mean(filter, when, limit, knownAt);
    List<BigDecimal> values =
        expected.stream().map(Fact::value).filter(value -> value != null).sorted().toList();
    assertThat(mean.n()).isEqualTo(values.size());
    assertThat(mean.overLimit())
        .isEqualTo(values.stream().filter(v -> v.compareTo(limit) > 0).count());
    if (!values.isEmpty()) {
      BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(mean.mean())
          .isEqualTo(sum.divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP));
      BigDecimal middle =
          values
              .get((values.size() - 1) / 2)
              .add(values.get(values.size() / 2))
              .divide(BigDecimal.TWO);
      assertThat(mean.median()).isEqualTo(middle.setScale(2, RoundingMode.HALF_UP));
    }
    return mean;
  }

  /**
   * Other tests have facts too, so only what concerns these subjects must agree: nothing missing,
   * no wrong count.
   */
  private void checkRecount() {
    RecountReport report = recount.compare(plain.known(null));
    assertThat(report.first())
        .filteredOn(difference -> difference.what() != RecountReport.What.FACT_TOO_MANY)
        .isEmpty();
    fold.foldAll();
    assertThat(recount.compare(plain.known(null)).differences()).isEqualTo(report.differences());
  }
}
