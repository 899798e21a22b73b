package org.guiju.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.guiju.platform.DomainException;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationImportTest {

  @Inject OrganizationService service;
  @Inject Organizations organizations;
  @Inject OrganizationProjector projector;
  @Inject Ledger ledger;
  @Inject Jdbc jdbc;
  @Inject Heard heard;

  @ApplicationScoped
  static class Heard {
    private final ConcurrentLinkedQueue<Set<UUID>> ids = new ConcurrentLinkedQueue<>();

    List<Set<UUID>> since() {
      List<Set<UUID>> heard = List.copyOf(ids);
      ids.clear();
      return heard;
    }

    void moved(@Observes OrganizationsMoved event) {
      ids.add(event.ids());
    }
  }

  @Test
  void aFileImportedTwiceChangesNothing() {
    String uscc = OrganizationResourceTest.uscc();
    String name = "导入单位" + UUID.randomUUID();
    List<OrganizationImport> rows =
        List.of(
            row(name + "甲", uscc, "350203", null, null),
            row(name + "乙", null, "370102", null, Map.of("demo", name)),
            row(name + "甲", uscc, "350206", "2020-01-01", null),
            row(name + "丙", null, null, "2018-05-01", null));
    assertThat(changed(imported(rows))).containsExactly(true, true, true, true);
    List<OrganizationBatch.Result> again = imported(rows);
    assertThat(changed(again)).containsExactly(false, false, false, false);
    assertThat(again.get(0).organization()).isEqualTo(again.get(2).organization());
    UUID first = again.get(0).organization();
    assertThat(organizations.find(uscc.toLowerCase(java.util.Locale.ROOT))).contains(first);
    assertThat(organizations.find(first.toString())).contains(first);
    assertThat(organizations.find("demo:" + name)).contains(again.get(1).organization());
    assertThat(organizations.regionOn(first, LocalDate.parse("2019-12-31"))).isEqualTo("350203");
    assertThat(organizations.regionOn(first, LocalDate.parse("2020-01-01"))).isEqualTo("350206");
    assertThat(organizations.getAll(Set.of(first), LocalDate.parse("2021-01-01")).get(first).type())
        .isEqualTo(OrganizationType.ENTERPRISE);
  }

  @Test
  void whatWasOpenIsFilledInSinceTheBeginningAndToldToWhoCounts() {
    String name = "导入单位" + UUID.randomUUID();
    UUID id = imported(List.of(OrganizationImport.named(name))).getFirst().organization();
    assertThat(organizations.regionOn(id, LocalDate.parse("2010-01-01"))).isNull();
    heard.since();
    assertThat(changed(imported(List.of(row(name, null, "500116", null, null))))).containsExactly(true);
    assertThat(heard.since()).containsExactly(Set.of(id));
    assertThat(organizations.regionOn(id, LocalDate.parse("2010-01-01"))).isEqualTo("500116");
    heard.since();
    imported(List.of(new OrganizationImport(id, null, "Name", null, null, null, null, null, null, null, null, null)));
    assertThat(heard.since()).isEmpty();
  }

  @Test
  void aUsccTellsOrganizationsOfOneNameApart() {
    String name = "导入单位" + UUID.randomUUID();
    String first = OrganizationResourceTest.uscc();
    String second = OrganizationResourceTest.uscc();
    List<OrganizationBatch.Result> results =
        imported(List.of(row(name, first, null, null, null), row(name, second, null, null, null)));
    assertThat(results.get(0).organization()).isNotEqualTo(results.get(1).organization());
    assertThat(refusal(row(name, null, null, null, null))).isEqualTo("/nameZh NAME_AMBIGUOUS");
    assertThat(
            refusal(
                new OrganizationImport(
                    results.get(0).organization(), name, null, null, second, null, null, null, null, null, null, null)))
        .isEqualTo("/uscc ORGANIZATION_KEYS");
  }

  @Test
  void aRefusedRowHasNoEffect() {
    String name = "导入单位" + UUID.randomUUID();
    assertThat(refusal(row(name, "12", null, null, null))).isEqualTo("/uscc USCC_FORM");
    assertThat(refusal(row(name, null, "999999", null, null))).isEqualTo("/regionCode REGION_UNKNOWN");
    assertThat(refusal(row(null, null, null, null, null))).isEqualTo("/nameZh REQUIRED");
    assertThat(refusal(new OrganizationImport(UUID.randomUUID(), name, null, null, null, null, null, null, null, null, null, null)))
        .isEqualTo("/id ORGANIZATION_UNKNOWN");
    imported(List.of(row(name, null, null, "2020-01-01", null)));
    assertThat(refusal(row(name, null, "350203", "2019-01-01", null))).isEqualTo("/effectiveOn BEFORE_REGISTRATION");
    assertThat(organizations.named(List.of(name)).get(name)).hasSize(1);
  }

  @Test
  void aCodeThatSeveralShareNamesNone() {
    String name = "导入单位" + UUID.randomUUID();
    String code = "Q/" + name.substring(5, 13).toUpperCase(java.util.Locale.ROOT);
    UUID id = imported(List.of(coded(name + "甲", code))).getFirst().organization();
    assertThat(organizations.byCode(code, LocalDate.parse("2020-01-01"))).get().extracting(OrganizationView::id).isEqualTo(id);
    assertThat(organizations.find(code)).contains(id);
    imported(List.of(coded(name + "乙", code)));
    assertThat(organizations.byCode(code, LocalDate.parse("2020-01-01"))).isEmpty();
    assertThat(organizations.find(code)).isEmpty();
  }

  @Test
  void aRebuildFromTheLedgerGivesTheSameRows() {
    String name = "导入单位" + UUID.randomUUID();
    imported(
        List.of(
            row(name + "甲", OrganizationResourceTest.uscc(), "350203", "2001-01-01", Map.of("demo", name)),
            row(name + "甲", null, "350205", "2011-01-01", null),
            coded(name + "乙", "T/" + name)));
    List<String> before = rows();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List<UUID> ids = jdbc.query("select id from organization", p -> {}, row -> row.uuid("id"));
              heard.since();
              projector.clear();
              List<Stream> streams = new ArrayList<>(ledger.readAll(OrganizationProjector.TYPE, ids).values());
              projector.project(streams, Instant.now());
              assertThat(heard.since()).isEmpty();
            });
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aChunkOfFiveHundredIsFast() {
    String name = "导入单位" + UUID.randomUUID();
    List<OrganizationImport> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(row(name + i, OrganizationResourceTest.uscc(), "350203", "2001-01-01", Map.of("demo", name + i)));
    }
    long start = System.nanoTime();
    imported(rows);
    assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(10_000);
    assertThat(changed(imported(rows))).containsOnly(false);
  }

  private String refusal(OrganizationImport row) {
    DomainException refused = catchThrowableOfType(DomainException.class, () -> imported(List.of(row)));
    return refused.violations().getFirst().pointer() + " " + refused.violations().getFirst().code();
  }

  private List<OrganizationBatch.Result> imported(List<OrganizationImport> rows) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Work work = ledger.begin(Actor.SYSTEM);
              OrganizationBatch batch = service.batch(work, rows);
              List<OrganizationBatch.Result> results = rows.stream().map(batch::apply).toList();
              work.commit();
              return results;
            });
  }

  private static List<Boolean> changed(List<OrganizationBatch.Result> results) {
    return results.stream().map(OrganizationBatch.Result::changed).toList();
  }

  private static OrganizationImport row(
      @Nullable String name,
      @Nullable String uscc,
      @Nullable String region,
      @Nullable String on,
      @Nullable Map<String, String> ids) {
    LocalDate day = on == null ? null : LocalDate.parse(on);
    return new OrganizationImport(null, name, null, null, uscc, region, null, ids, day, null, null, null);
  }

  private static OrganizationImport coded(String name, String code) {
    return new OrganizationImport(null, name, null, null, null, null, List.of(code), null, null, null, null, null);
  }

  private List<String> rows() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<String> rows =
                  new ArrayList<>(
                      jdbc.query(
                          "select o.*, p.* from organization o join organization_period p on p.organization_id = o.id"
                              + " order by o.id, p.from_on",
                          p -> {},
                          row ->
                              OrganizationRows.current(row) + " " + OrganizationRows.period(row)));
              rows.addAll(
                  jdbc.query(
                      "select organization_id, kind, text, unique_text from organization_reference"
                          + " order by organization_id, kind, text",
                      p -> {},
                      row ->
                          row.uuid("organization_id") + row.text("kind") + row.text("text")
                              + row.textOrNull("unique_text")));
              return rows;
            });
  }
}
