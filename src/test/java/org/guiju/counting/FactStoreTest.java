package org.guiju.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactStoreTest {

  private static final Instant MONDAY = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-01-02T00:00:00Z");

  @Inject FactStore store;
  @Inject CountFold fold;
  @Inject AgroalDataSource dataSource;

  private final UUID subject = UUID.randomUUID();

  @Test
  void replaceInsertsOneRowPerRegionAndTag() {
    assertThat(replace(MONDAY, fact("a", Set.of("ORIGINAL"), "*", "CN")))
        .isEqualTo(new FactChanges(4, 0, 0));
  }

  @Test
  void replaceLeavesWhatIsUnchanged() {
    replace(MONDAY, fact("a", Set.of(), "*", "CN"));
    assertThat(replace(TUESDAY, fact("a", Set.of(), "*", "CN")))
        .isEqualTo(new FactChanges(0, 0, 2));
  }

  @Test
  void replaceRetractsWhatIsGoneAndKeepsItForEarlierKnowledge() throws SQLException {
    replace(MONDAY, fact("a", Set.of(), "*", "CN"));
    assertThat(replace(TUESDAY, fact("a", Set.of(), "*"))).isEqualTo(new FactChanges(0, 1, 1));
    assertThat(rows()).isEqualTo(2);
    assertThat(replace(TUESDAY)).isEqualTo(new FactChanges(0, 1, 0));
  }

  @Test
  void replaceForgetsWhatWasNeverKnown() throws SQLException {
    replace(MONDAY, fact("a", Set.of(), "*"));
    replace(MONDAY);
    replace(MONDAY, fact("a", Set.of(), "*"));
    replace(MONDAY);
    assertThat(rows()).isZero();
  }

  @Test
  void replaceRefusesAnOccurrenceTwice() {
    assertThatThrownBy(() -> replace(MONDAY, fact("a", Set.of(), "*"), fact("a", Set.of(), "*")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void clearTakesWhatWasCountedOutOfTheCounts() throws SQLException {
    String region = subject.toString().substring(0, 8);
    FactSet other =
        new FactSet("OTHER", UUID.randomUUID(), List.of(fact("a", Set.of(), "*", region)));
    QuarkusTransaction.requiringNew().run(() -> store.replace(List.of(other), MONDAY));
    replace(MONDAY, fact("a", Set.of("ORIGINAL"), "*", region, "CN"));
    assertThat(counted(region)).isEqualTo(3);
    fold.foldAll();
    QuarkusTransaction.requiringNew().run(() -> store.clear("OTHER"));
    assertThat(counted(region)).isEqualTo(2);
    fold.foldAll();
    assertThat(counted(region)).isEqualTo(2);
  }

  @Test
  void clearWaitsForAFoldThatIsRunning() throws Exception {
    String region = subject.toString().substring(0, 8);
    String type = "FOLDED" + region;
    FactSet other = new FactSet(type, UUID.randomUUID(), List.of(fact("a", Set.of(), "*", region)));
    QuarkusTransaction.requiringNew().run(() -> store.replace(List.of(other), MONDAY));
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> clearing =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    try (var connection = dataSource.getConnection()) {
                      CountTable.lock(connection);
                      CountTable.fold(connection, Integer.MAX_VALUE);
                    }
                    Future<?> started =
                        threads.submit(
                            () -> QuarkusTransaction.requiringNew().run(() -> store.clear(type)));
                    assertThatThrownBy(() -> started.get(200, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                    return started;
                  });
      clearing.get(30, TimeUnit.SECONDS);
    }
    fold.foldAll();
    assertThat(counted(region)).isZero();
  }

  private long counted(String region) throws SQLException {
    String sql =
        "select coalesce(sum(starts), 0) from (select starts, region from fact_count where grain = 'D'"
            + " union all select starts, region from fact_count_delta) c where region = ?";
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setString(1, region);
      try (var result = select.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  private FactChanges replace(Instant recordedAt, Fact... facts) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> store.replace(List.of(new FactSet("TEST", subject, List.of(facts))), recordedAt));
  }

  private static Fact fact(String occurrence, Set<String> tags, String... regions) {
    Map<String, Optional<Role>> roles = new HashMap<>();
    List.of(regions).forEach(region -> roles.put(region, Optional.of(Role.LEAD)));
    return new Fact(
        "STANDARD_PUBLISHED",
        occurrence,
        LocalDate.of(2023, 5, 1),
        null,
        Kind.NATIONAL,
        null,
        null,
        null,
        null,
        null,
        null,
        tags,
        roles);
  }

  private long rows() throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement("select count(*) from fact where subject_id = ?")) {
      select.setObject(1, subject);
      try (var result = select.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }
}
