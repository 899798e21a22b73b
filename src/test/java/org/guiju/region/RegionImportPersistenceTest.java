package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionImportPersistenceTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-01-31");

  @Inject RegionService service;
  @Inject Regions regions;
  @Inject RegionProjector projector;
  @Inject Ledger ledger;
  @Inject Jdbc jdbc;
  @Inject Heard heard;

  @ApplicationScoped
  static class Heard {
    private final ConcurrentLinkedQueue<Set<String>> codes = new ConcurrentLinkedQueue<>();

    List<Set<String>> since() {
      List<Set<String>> heard = List.copyOf(codes);
      codes.clear();
      return heard;
    }

    void changed(@Observes RegionsChanged event) {
      codes.add(event.codes());
    }
  }

  @Test
  void aNewDivisionChangesWhatIsBelowItAndARepeatedImportNothing() {
    List<Map<String, String>> rows =
        List.of(
            Map.of(
                "code", "149900", "change", "added", "effectiveOn", "2025-03-01", "name", "示例地区"),
            Map.of("code", "149901", "change", "added", "effectiveOn", "2025-01-01", "name", "示例区"),
            Map.of(
                "code",
                "149901",
                "change",
                "renamed",
                "effectiveOn",
                "2025-06-01",
                "name",
                "示例新区"));
    assertThat(imported(rows)).containsExactly(true, true, true);
    assertThat(imported(rows)).containsExactly(false, false, false);
    assertThat(regions.chain("149901", LocalDate.parse("2025-02-28")))
        .containsExactly("149901", "140000", "CN", "*");
    assertThat(regions.chain("149901", TODAY))
        .containsExactly("149901", "149900", "140000", "CN", "*");
    assertThat(regions.get("149901", LocalDate.parse("2025-05-31")).nameZh()).isEqualTo("示例区");
    assertThat(regions.get("149901", TODAY).nameZh()).isEqualTo("示例新区");
    assertThat(regions.get("149901", TODAY).version()).isEqualTo(2);
  }

  @Test
  void whoCountsByRegionHearsOfEverythingBelow() {
    heard.since();
    imported(
        List.of(
            Map.of(
                "code",
                "370100",
                "change",
                "reparented",
                "effectiveOn",
                "2025-01-01",
                "parentCode",
                "110000")));
    assertThat(heard.since())
        .singleElement()
        .satisfies(
            codes ->
                assertThat(codes).contains("370100", "370102").doesNotContain("370202", "370000"));
    assertThat(regions.chain("370102", TODAY))
        .containsExactly("370102", "370100", "110000", "CN", "*");
    assertThat(regions.within("370102", "370000", LocalDate.parse("2024-12-31"))).isTrue();
    imported(
        List.of(
            Map.of(
                "code",
                "370100",
                "change",
                "reparented",
                "effectiveOn",
                "2025-01-02",
                "parentCode",
                "370000")));
    heard.since();
    imported(
        List.of(
            Map.of(
                "code",
                "370103",
                "change",
                "renamed",
                "effectiveOn",
                "2025-01-02",
                "name",
                "市中新区")));
    assertThat(heard.since()).isEmpty();
  }

  @Test
  void aRebuildFromTheLedgerGivesTheSameRows() {
    List<String> before = rows();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List<UUID> ids = jdbc.query("select id from region", p -> {}, row -> row.uuid("id"));
              projector.clear();
              assertThat(regions.exists("120000", TODAY)).isFalse();
              List<Stream> streams =
                  new ArrayList<>(ledger.readAll(RegionProjector.TYPE, ids).values());
              projector.project(streams, Instant.now());
            });
    assertThat(rows()).isEqualTo(before);
    assertThat(QuarkusTransaction.requiringNew().call(() -> regions.exists("120000", TODAY)))
        .isTrue();
  }

  private List<Boolean> imported(List<Map<String, String>> rows) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Work work = ledger.begin(Actor.SYSTEM);
              List<RegionImport> read =
                  rows.stream().map(row -> RegionImport.read(row::get, null)).toList();
              RegionBatch batch = service.batch(work, read);
              List<Boolean> changed = read.stream().map(batch::apply).toList();
              work.commit();
              return changed;
            });
  }

  private List<String> rows() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                jdbc.query(
                    "select r.code, r.version, r.updated_at, p.from_on, p.to_on, p.from_assumed, p.name, p.name_en,"
                        + " p.parent, p.level, p.successor from region r join region_period p on p.region_id = r.id"
                        + " order by r.code, p.from_on",
                    p -> {},
                    row ->
                        row.text("code")
                            + row.longValue("version")
                            + row.instant("updated_at")
                            + row.date("from_on")
                            + row.date("to_on")
                            + row.flag("from_assumed")
                            + row.text("name")
                            + row.textOrNull("name_en")
                            + row.textOrNull("parent")
                            + row.text("level")
                            + row.textOrNull("successor")));
  }
}
