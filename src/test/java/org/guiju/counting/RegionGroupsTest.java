package org.guiju.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two districts of A become one of B, and one of C becomes part of one of D. */
@QuarkusTest
class RegionGroupsTest {

  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
  private static final When.Within EVER =
      new When.Within(LocalDate.of(2000, 1, 1), LocalDate.of(2026, 12, 31));
  private static final List<Dimension> BY =
      List.of(Dimension.KIND, Dimension.REGION, Dimension.MONTH);

  @Inject RecordedFacts store;
  @Inject AgroalDataSource dataSource;
  @Inject Indicators indicators;

  private final String own = "G" + UUID.randomUUID().toString().substring(0, 6);
  private final Divisions.Today today =
      new TwoMergers(
          Map.of(
              at("A"), territory(Set.of(at("a1"), at("a2")), Set.of(), Set.of(at("a9"))),
              at("B"), territory(Set.of(), Set.of(at("a1"), at("a2")), Set.of(at("b3"))),
              at("b3"), territory(Set.of(), Set.of(at("a1"), at("a2")), Set.of()),
              at("C"), territory(Set.of(at("c1")), Set.of(), Set.of()),
              at("D"), territory(Set.of(), Set.of(at("c1")), Set.of(at("d1"))),
              at("d1"), territory(Set.of(), Set.of(at("c1")), Set.of())),
          Set.of(at("a1"), at("a2"), at("c1")));

  private record TwoMergers(Map<String, Territory> moved, Set<String> gone)
      implements Divisions.Today {

    @Override
    public Territory territory(String region) {
      return moved.getOrDefault(region, new Territory(Set.of(), Set.of(), Set.of()));
    }

    @Override
    public boolean isGone(String region) {
      return gone.contains(region);
    }
  }

  private static Territory territory(Set<String> gone, Set<String> come, Set<String> stayed) {
    return new Territory(gone, come, stayed);
  }

  private String at(String name) {
    return own + name;
  }

  @BeforeEach
  void record() {
    put(Kind.NATIONAL, Role.LEAD, "A", "a1");
    put(Kind.NATIONAL, Role.PARTICIPATE, "A", "a1", "a2");
    put(Kind.LOCAL, Role.LEAD, "A", "a1", "a9");
    put(Kind.NATIONAL, Role.LEAD, "C", "c1");
    put(Kind.NATIONAL, Role.PARTICIPATE, "A", "a1", "C", "c1", "D", "d1");
    put(Kind.NATIONAL, Role.LEAD, "E");
  }

  private void put(Kind kind, Role role, String... regions) {
    Fact fact =
        FactBuilder.of("STANDARD_PUBLISHED", kind, "2022-05-05")
            .by(role)
            .in(List.of(regions).stream().map(this::at).toArray(String[]::new));
    FactSet set = new FactSet("TEST", UUID.randomUUID(), List.of(fact));
    QuarkusTransaction.requiringNew().run(() -> store.replace(List.of(set), EARLY));
  }

  @Test
  void regionsOfTwoMergersAreCountedInOneStatementAsEachByItself() throws SQLException {
    Filter filter = Filter.of("STANDARD_PUBLISHED", Fact.WORLD);
    for (Instant knownAt : new Instant[] {null, Instant.parse("2026-06-01T00:00:00Z")}) {
      AtomicInteger statements = new AtomicInteger();
      try (Connection connection = dataSource.getConnection()) {
        Figures figures = new Figures(counting(connection, statements), indicators);
        List<Group> groups =
            new RegionGroups(figures, today, EVER, knownAt)
                .groups(filter, BY, Statistics.MOST_GROUPS);
        // What was counted then, for which regions anything was, and what moved.
        assertThat(statements).hasValue(3);
        List<Group> ours = groups.stream().filter(it -> it.key().get(1).startsWith(own)).toList();
        assertThat(ours).isSortedAccordingTo(Figures.IN_ORDER);
        assertThat(ours)
            .containsExactlyInAnyOrder(
                group("LOCAL", "A", 1),
                group("LOCAL", "B", 1),
                group("LOCAL", "b3", 1),
                group("LOCAL", "a9", 1),
                group("NATIONAL", "B", 3),
                group("NATIONAL", "b3", 3),
                group("NATIONAL", "D", 2),
                group("NATIONAL", "d1", 2),
                group("NATIONAL", "E", 1));
        assertThat(ours).containsAll(oneByOne(figures, filter, knownAt));
      }
    }
  }

  @Test
  void bestRoleInTheTerritoryOfTodayIsTheOneCounted() throws SQLException {
    Filter filter = Filter.of("STANDARD_PUBLISHED", Fact.WORLD);
    try (Connection connection = dataSource.getConnection()) {
      List<Group> groups =
          new RegionGroups(new Figures(connection, indicators), today, EVER, null)
              .groups(filter, List.of(Dimension.REGION, Dimension.ROLE), Statistics.MOST_GROUPS);
      assertThat(groups)
          .contains(
              new Group(List.of(at("B"), "LEAD"), 2),
              new Group(List.of(at("B"), "PARTICIPATE"), 2));
    }
  }

  /** By these the facts are found in their index, however many regions moved. */
  @Test
  void everyLookAtFactsNamesTheirMeasureAndTag() {
    Sql sql = new Sql();
    Filter filter = Filter.of("STANDARD_PUBLISHED", Fact.WORLD);
    RegionsToday.facts(sql, filter, today.moved(), EVER, null);
    String text = sql.toString();
    assertThat(text.split("measure = \\? and tag = \\?", -1))
        .hasSameSizeAs(text.split(" join fact ", -1));
  }

  private Group group(String kind, String region, long count) {
    return new Group(List.of(kind, at(region), "2022-05"), count);
  }

  private List<Group> oneByOne(Figures figures, Filter filter, Instant knownAt) {
    List<Group> groups = new ArrayList<>();
    today
        .moved()
        .forEach(
            (region, territory) ->
                figures
                    .groups(
                        filter.of(region).in(territory),
                        EVER,
                        knownAt,
                        List.of(Dimension.KIND, Dimension.MONTH),
                        Statistics.MOST_GROUPS)
                    .forEach(
                        it ->
                            groups.add(
                                new Group(
                                    List.of(it.key().get(0), region, it.key().get(1)),
                                    it.count()))));
    return groups;
  }

  private static Connection counting(Connection connection, AtomicInteger statements) {
    return (Connection)
        Proxy.newProxyInstance(
            RegionGroupsTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
