package org.guiju.exchange.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.guiju.account.TestAccounts;
import org.guiju.contract.AllSorts;
import org.guiju.ledger.DerivedRows;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Restoration;
import org.guiju.ledger.Sequencer;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dump and the ledger that follows it make the register again, row for row, in a database that is
 * new; what is not whole is refused and leaves nothing.
 */
@QuarkusTest
@TestProfile(RestoreDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoreTest {

  /** What is recorded after the dump; among it whatever stands beside the ledger. */
  private static final List<String> LATER =
      List.of(
          "createSnapshot",
          "createDraw",
          "createComplaint",
          "createProjectDocument",
          "createMatterDocument",
          "createDocumentVersion",
          "createComment",
          "takeProjectStep PUBLISH",
          "correctProject TRANSITIONED",
          "takeMatterStep",
          "createProgrammeVersion");

  private static final Restorer.Progress QUIET =
      new Restorer.Progress() {
        @Override
        public void begins(String what) {}

        @Override
        public void at(long position) {}
      };

  @TestHTTPResource URI server;
  @Inject DumpWriter writer;
  @Inject DumpJob job;
  @Inject DumpSettings settings;
  @Inject Restorer restorer;
  @Inject Restoration restoration;
  @Inject Sequencer sequencer;
  @Inject Ledger ledger;
  @Inject Jdbc jdbc;
  @Inject DataSource database;
  @Inject Flyway flyway;
  @TempDir Path folder;

  @Test
  @Order(1)
  void everyTableIsDecidedUpon() throws IOException, SQLException {
    assertThat(WholeRegister.decisions().keySet())
        .containsExactlyInAnyOrderElementsOf(WholeRegister.tables(database));
  }

  @Test
  @Order(2)
  void oneCopyWritesTheDumpOfADayAndAdministratorsGetIt() throws IOException {
    Path dumps = settings.folder().orElseThrow();
    DumpFolder.remove(dumps);
    Files.createDirectories(dumps.resolve("of-somebody-else"));
    DumpWriter.Written first = job.run(dumps).orElseThrow();
    assertThat(job.run(dumps)).isEmpty();

    String name = first.manifest().name();
    String path = "/api/v1/dumps";
    assertThat(TestAccounts.as("ADMIN").get(path).jsonPath().getList("items.name"))
        .containsExactly(name);
    assertThat(TestAccounts.as("ADMIN").get(path + "/" + name).path("position").toString())
        .isEqualTo(Long.toString(first.manifest().position()));
    for (String file : List.of(DumpWriter.EVENTS, Manifest.FILE, Manifest.SUMS)) {
      assertThat(
              TestAccounts.as("ADMIN")
                  .get(path + "/" + name + "/files/" + file)
                  .then()
                  .statusCode(200)
                  .extract()
                  .asByteArray())
          .isEqualTo(Files.readAllBytes(first.path().resolve(file)));
    }
    TestAccounts.as("ADMIN").get(path + "/" + name + "/files/x").then().statusCode(404);
    TestAccounts.as("ADMIN").get(path + "/guiju-x").then().statusCode(404);
    TestAccounts.as("READER").get(path).then().statusCode(403);
  }

  @Test
  @Order(3)
  void aDumpAndWhatFollowsMakeTheRegisterAgain() throws Exception {
    AllSorts.record(server, AllSorts.cases());
    freeze();
    DumpWriter.Written dump = writer.write(folder, position -> {});
    AllSorts.record(server, LATER);
    freeze();
    long head = sequencer.advance();
    assertThat(head).isGreaterThan(dump.manifest().position());
    Supplier<RequestSpecification> admin = () -> TestAccounts.as("ADMIN");
    // Before it is looked at, since accounts are no events.
    admin.get().get("/api/v1/accounts").then().statusCode(200);
    DumpWriter.Written whole = writer.write(folder, position -> {});
    try (Recorded recorded = new Recorded(admin, dump.manifest().position())) {
      assertThat(recorded.attachments()).isGreaterThanOrEqualTo(4);
      assertThat(sequencer.advance()).as("nothing recurs").isEqualTo(head);
      WholeRegister before = WholeRegister.of(database);
      DerivedRows derived = DerivedRows.of(jdbc);
      assertThat(before.empty())
          .doesNotContain(
              "snapshot_body",
              "snapshot_evidence",
              "draw_population",
              "submission_receipt",
              "document_content",
              "comment_period",
              "entry_period");

      anewDatabase();
      refusesWhatIsNotWhole(whole.path());
      leavesNothingWhereFollowingFails(dump.path(), recorded);

      assertThat(restorer.restore(whole.path(), null, QUIET)).isEqualTo(head);
      WholeRegister.of(database).assertSameAs(before);
      assertThatExceptionOfType(DumpException.class)
          .isThrownBy(() -> restorer.restore(whole.path(), null, QUIET))
          .withMessageContaining("not empty");
      WholeRegister.of(database).assertSameAs(before);

      anewDatabase();
      try (Source source = recorded.source()) {
        assertThat(restorer.restore(dump.path(), source, QUIET)).isEqualTo(head);
      }
      assertThat(sequencer.head()).isEqualTo(head);
      DerivedRows.of(jdbc).assertSameAs(derived);
      sameButForLaterAccounts(before);
    }
    goesOn(head);
  }

  /** Without anything, but for the table that tests bring and make when the service starts. */
  private void anewDatabase() {
    flyway.clean();
    flyway.migrate();
    jdbc.update(
        "create table toy (id uuid primary key, toy_key varchar(50), title varchar(200) not null,"
            + " alias varchar(50), events bigint, known_at timestamp(6) with time zone,"
            + " constraint uq_toy_alias unique (alias))",
        p -> {});
  }

  /** A report with evidence. */
  private static void freeze() {
    TestAccounts.as("ADMIN")
        .contentType(ContentType.JSON)
        .body("{\"asOf\":\"2024-12-31\",\"reason\":\"年报\",\"basis\":\"依据\"}")
        .post("/api/v1/programmes/XIAMEN-2022/snapshots")
        .then()
        .statusCode(201);
  }

  /** Dumps tell accounts as they were, the feed does not; those of LATER's own came after it. */
  private void sameButForLaterAccounts(WholeRegister before) throws Exception {
    WholeRegister.of(database).without("account", "account_role").assertSameAs(before);
  }

  private void goesOn(long head) {
    UUID thing = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Work work = ledger.begin(Actor.SYSTEM);
              work.append(
                  work.open(new Ref("NOTE", thing)),
                  NewEvent.of("NOTED", LocalDate.of(2026, 1, 1), Map.of("text", "n")));
              work.commit();
            });
    assertThat(sequencer.advance()).isEqualTo(head + 1);
  }

  private void refusesWhatIsNotWhole(Path dump) throws IOException {
    List<String> files;
    try (Stream<Path> all = Files.list(dump)) {
      files = all.map(f -> f.getFileName().toString()).sorted().toList();
    }
    assertThat(files).hasSize(9);
    for (String file : files) {
      if (!file.equals(Manifest.SUMS)) {
        Path flipped = copy(dump, "flipped-" + file);
        byte[] bytes = Files.readAllBytes(flipped.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(flipped.resolve(file), bytes);
        refused(flipped, file);
        Path cut = copy(dump, "cut-" + file);
        Files.write(
            cut.resolve(file),
            java.util.Arrays.copyOf(bytes, bytes.length - 1),
            StandardOpenOption.TRUNCATE_EXISTING);
        refused(cut, file);
      }
      Path without = copy(dump, "without-" + file);
      Files.delete(without.resolve(file));
      refused(without, file);
    }
    refused(dump.resolve("nothing"), "no dump");
  }

  private static Path copy(Path dump, String name) throws IOException {
    Path copy = Files.createDirectory(dump.resolveSibling(name));
    try (Stream<Path> all = Files.list(dump)) {
      for (Path file : all.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private void refused(Path dump, String named) {
    assertThatExceptionOfType(DumpException.class)
        .isThrownBy(() -> restorer.restore(dump, null, QUIET))
        .withMessageContaining(named);
    empty();
  }

  private void leavesNothingWhereFollowingFails(Path dump, Recorded recorded) {
    recorded.failAfter(3);
    try (Source source = recorded.source()) {
      assertThatExceptionOfType(DumpException.class)
          .isThrownBy(() -> restorer.restore(dump, source, QUIET))
          .withMessageContaining("answered 500");
    }
    recorded.failAfter(Integer.MAX_VALUE - 1);
    empty();
  }

  private void empty() {
    assertThat(restoration.isUnderWay()).isFalse();
    for (String table : List.of("ledger_event", "ledger_commit", "account", "region", "fact")) {
      assertThat(jdbc.number("select count(*) from " + table, p -> {})).as(table).isZero();
    }
    assertThat(sequencer.head()).isZero();
  }
}
