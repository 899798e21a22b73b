package org.guiju.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** Makes facts and filters by chance, in regions that no other test uses. */
final class RandomFacts {

  static final String FLOW = "STANDARD_PUBLISHED";
  static final String STOCK = "STANDARD_IN_FORCE";
  static final String STAGES = "STAGE_ENTERED";
  static final String MEAN = "DEVELOPMENT_CYCLE";

  private static final LocalDate START = LocalDate.of(2020, 11, 20);
  private static final int DAYS = 1500;

  private static final String[] TYPES = {"BASE", "CENTRE", "PLATFORM"};
  private static final String[] PARTIES = {"one", "two", "three", "four"};

  private final Random random;
  private final List<String> regions = new ArrayList<>();

  RandomFacts(long seed) {
    random = new Random(seed);
    String own = UUID.randomUUID().toString().substring(0, 6);
    for (int i = 0; i < 4; i++) {
      regions.add(own + i);
    }
  }

  private RandomFacts(long seed, List<String> regions) {
    random = new Random(seed);
    this.regions.addAll(regions);
  }

  /** Other facts in the same regions. */
  RandomFacts sameRegions(long seed) {
    return new RandomFacts(seed, regions);
  }

  LocalDate day() {
    return START.plusDays(random.nextInt(DAYS));
  }

  String region() {
    return pick(regions);
  }

  FactSet set(UUID subject) {
    List<Fact> facts = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      facts.add(fact(pick(List.of(FLOW, STOCK, STAGES, MEAN)), "occurrence" + i));
    }
    return new FactSet("TEST", subject, facts);
  }

  private Fact fact(String measure, String occurrence) {
    LocalDate on = day();
    boolean stages = measure.equals(STAGES);
    return new Fact(
        measure,
        occurrence,
        on,
        measure.equals(STOCK) && random.nextBoolean()
            ? on.plusDays(1L + random.nextInt(400))
            : null,
        maybe(Kind.values()),
        maybe(Nature.values()),
        maybe(Level.values()),
        maybe(WorkType.values()),
        stages ? pick(List.of("20.00", "40.20", "60.60")) : null,
        stages ? pick(List.of("ISO/TC 1", "ISO/TC 2")) : null,
        maybe(TYPES),
        maybe(PARTIES),
        measure.equals(MEAN) ? BigDecimal.valueOf(random.nextInt(500), 1) : null,
        random.nextInt(3) == 0 ? Set.of("ORIGINAL") : Set.of(),
        roles());
  }

  private Map<String, Optional<Role>> roles() {
    Map<String, Optional<Role>> roles = new HashMap<>();
    roles.put("*", Optional.of(Role.LEAD));
    for (String region : regions) {
      if (random.nextBoolean()) {
        roles.put(region, Optional.ofNullable(maybe(Role.values())));
      }
    }
    return roles;
  }

  Filter filter(String measure) {
    return new Filter(
            measure,
            region(),
            random.nextInt(3) == 0 ? "ORIGINAL" : "",
            some(Kind.values()),
            some(Nature.values()),
            some(Level.values()),
            some(Role.values()),
            some(WorkType.values()),
            measure.equals(STAGES) && random.nextBoolean() ? Set.of("60.60", "20.00") : Set.of(),
            measure.equals(STAGES) && random.nextInt(3) == 0 ? Set.of("ISO/TC 1") : Set.of(),
            some(TYPES),
            random.nextInt(3) == 0)
        .newcomers(random.nextBoolean())
        .without(random.nextInt(4) == 0 ? Set.of(STOCK) : Set.of());
  }

  When when(String measure) {
    return measure.equals(STOCK) ? new When.On(day()) : new When.Within(day(), day());
  }

  /** A few of the values, more often none, which leaves the attribute open. */
  private <T> Set<T> some(T[] values) {
    Set<T> some = new HashSet<>();
    if (random.nextInt(4) == 0) {
      for (int i = 0; i < 3; i++) {
        some.add(pick(values));
      }
    }
    return some;
  }

  private <T> @Nullable T maybe(T[] values) {
    return random.nextInt(4) == 0 ? null : pick(values);
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
