package org.guiju.exchange.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.account.TestAccounts;
import org.guiju.exchange.spi.Format;
import org.guiju.ledger.Ledger;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportJobTest {

  private static final Actor SOMEONE = new Actor("someone", Set.of("IMPORTER"), null, null);

  @Inject ImportService imports;
  @Inject ImportRunner runner;
  @Inject Datasets datasets;
  @Inject ImportSettings settings;
  @Inject LeaseStore leases;
  @Inject JobStore jobs;
  @Inject ContentStore content;
  @Inject Ledger ledger;
  @Inject Jdbc jdbc;

  /** Keys of a test are its own. */
  private final String own = UUID.randomUUID().toString().substring(0, 8) + "-";

  private ImportRequest request(boolean dryRun, String key) {
    return new ImportRequest(
        datasets.find("toys").orElseThrow(),
        Format.CSV,
        StandardCharsets.UTF_8,
        Map.of(),
        dryRun,
        SOMEONE,
        key);
  }

  private ImportJob begin(boolean dryRun, String key, String file) {
    try {
      return imports.accept(
          request(dryRun, key), new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportJob ended(ImportJob job) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      ImportJob now = imports.get(job.id(), SOMEONE);
      if (now.status() != ImportStatus.RUNNING) {
        return now;
      }
      runner.wake();
      Thread.sleep(50);
    }
    throw new AssertionError("still running: " + imports.get(job.id(), SOMEONE));
  }

  private ImportJob run(String file) throws InterruptedException {
    return ended(begin(false, null, file));
  }

  private String csv(int count, String title) {
    return "key,title\n"
        + IntStream.rangeClosed(1, count)
            .mapToObj(i -> own + i + "," + title + "\n")
            .collect(Collectors.joining());
  }

  private long toys() {
    return jdbc.number("select count(*) from toy where toy_key like ?", p -> p.text(own + "%"));
  }

  private long events(String key) {
    return jdbc.number(
        "select count(*) from ledger_event where aggregate_id = ?",
        p -> p.uuid(Toys.ref(own + key).id()));
  }

  private static String summary(ImportJob job) {
    return "%s %d/%d: %d new, %d known, %d refused"
        .formatted(
            job.status(),
            job.processed(),
            job.total(),
            job.accepted(),
            job.unchanged(),
            job.refused());
  }

  @Test
  void countsWhatWasNewWhatWasKnownAndWhatWasRefused() throws InterruptedException {
    assertThat(summary(run(csv(1200, "a"))))
        .isEqualTo("COMPLETED 1200/1200: 1200 new, 0 known, 0 refused");
    assertThat(summary(run(csv(1200, "a"))))
        .isEqualTo("COMPLETED 1200/1200: 0 new, 1200 known, 0 refused");
    ImportJob job = run("key,title,fail\n%s1,a,\n%s2,b,\n%s3,,\n%s4,c,domain\n".replace("%s", own));
    assertThat(summary(job)).isEqualTo("COMPLETED_WITH_ERRORS 4/4: 1 new, 1 known, 2 refused");
    assertThat(imports.errors(job.id(), 0, 10))
        .extracting(e -> e.ordinal() + " line " + e.line() + " " + e.column() + " " + e.code())
        .containsExactly("1 line 4 title REQUIRED", "2 line 5  NO");
    assertThat(events("4")).isEqualTo(1);
    assertThat(events("2")).isEqualTo(2);
    assertThat(job.finishedAt()).isNotNull();
    assertThat(
            jdbc.number(
                "select count(*) from import_content where job_id = ?", p -> p.uuid(job.id())))
        .isZero();
  }

  @Test
  void refusesOnlyTheCulpritWhenATransactionFails() throws InterruptedException {
    StringBuilder file = new StringBuilder("key,title,alias,fail\n");
    for (int i = 1; i <= 700; i++) {
      String alias = i == 300 || i == 310 ? own + "same" : "";
      String fail = i == 20 ? "bug" : i == 500 ? "spoil" : "";
      file.append(own).append(i).append(",t,").append(alias).append(',').append(fail).append('\n');
    }
    ImportJob job = run(file.toString());
    assertThat(summary(job))
        .isEqualTo("COMPLETED_WITH_ERRORS 700/700: 697 new, 0 known, 3 refused");
    assertThat(imports.errors(job.id(), 0, 10))
        .extracting(e -> e.line() + " " + e.code())
        .containsExactly("21 INTERNAL_ERROR", "311 DUPLICATE", "501 SPOILED");
    assertThat(imports.errors(job.id(), 1, 1).getFirst().message().en()).contains("uq_toy_alias");
    assertThat(toys()).isEqualTo(697);
  }

  @Test
  void dryRunJudgesLikeTheRealOneAndLeavesNothing() throws InterruptedException {
    String file =
        "key,title,alias,parent,fail\n%s1,a,%sx,,\n%s2,b,,%s1,\n%s3,c,,%snone,\n%s4,d,%sx,,\n%s5,e,,,spoil\n%s6,f,,,\n"
            .replace("%s", own);
    long head = jdbc.number("select count(*) from ledger_event", p -> {});
    ImportJob dry = ended(begin(true, null, file));
    assertThat(summary(dry)).isEqualTo("COMPLETED_WITH_ERRORS 6/6: 3 new, 0 known, 3 refused");
    assertThat(toys()).isZero();
    assertThat(jdbc.number("select count(*) from ledger_event", p -> {})).isEqualTo(head);
    ImportJob real = run(file);
    assertThat(summary(real)).isEqualTo(summary(dry));
    assertThat(imports.errors(dry.id(), 0, 10))
        .extracting(e -> e.line() + " " + e.code())
        .containsExactly("4 UNKNOWN", "5 DUPLICATE", "6 SPOILED")
        .isEqualTo(
            imports.errors(real.id(), 0, 10).stream().map(e -> e.line() + " " + e.code()).toList());
  }

  @Test
  void goesOnAfterTheLastCommittedChunkWhenItWasCutOff() throws InterruptedException {
    int chunk = settings.chunk();
    int rows = 4 * chunk;
    int committed = 2 * chunk;
    Toys.crashAt = own + (committed + chunk / 2);
    ImportJob job = begin(false, null, csv(rows, "a"));
    for (int i = 0; i < 200 && imports.get(job.id(), SOMEONE).processed() < committed; i++) {
      Thread.sleep(50);
    }
    Thread.sleep(200);
    assertThat(summary(imports.get(job.id(), SOMEONE)))
        .isEqualTo(
            "RUNNING %d/%d: %d new, 0 known, 0 refused".formatted(committed, rows, committed));
    assertThat(toys()).isEqualTo(committed);
    assertThat(runner.runOne()).as("nobody takes a job whose lease has not ended").isFalse();

    Toys.crashAt = "";
    jdbc.update(
        "update import_job set lease_until = timestamp with time zone '2020-01-01 00:00:00+00'"
            + " where id = ?",
        p -> p.uuid(job.id()));
    assertThat(summary(ended(job)))
        .isEqualTo("COMPLETED %d/%d: %d new, 0 known, 0 refused".formatted(rows, rows, rows));
    assertThat(toys()).isEqualTo(rows);
    assertThat(events("1")).isEqualTo(1);
  }

  /** A runner like the service's, which is stopped in the middle and without its database then. */
  @Test
  void endsQuietlyWithTheServiceAndBlamesNoRow() throws InterruptedException {
    Toys.crashAt = own + "1";
    ImportJob job = begin(false, null, "key,title,fail\n" + own + "1,a,end\n" + own + "2,b,\n");
    for (int i = 0; i < 200 && setbacks(job) == 0; i++) {
      Thread.sleep(20);
    }
    Thread.sleep(200);
    Toys.crashAt = "";
    ImportRunner stopped =
        new ImportRunner(settings, datasets, leases, jobs, content, ledger, jdbc);
    Toys.atEnd =
        () -> {
          try {
            stopped.stop(new ShutdownEvent());
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    List<LogRecord> said = new ArrayList<>();
    Handler log = new Listening(said);
    Logger logger = Logger.getLogger("org.guiju.exchange.job");
    logger.addHandler(log);
    stopped.run(new LeaseStore.Claim(job, UUID.randomUUID(), 0));
    logger.removeHandler(log);
    assertThat(said)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.getLevel().intValue()).isLessThan(Level.WARNING.intValue());
              assertThat(record.getThrown()).isNull();
            });
    assertThat(summary(imports.get(job.id(), SOMEONE)))
        .isEqualTo("RUNNING 0/2: 0 new, 0 known, 0 refused");

    Toys.atEnd = () -> {};
    jdbc.update("update import_job set lease_until = null where id = ?", p -> p.uuid(job.id()));
    assertThat(summary(ended(job)))
        .isEqualTo("COMPLETED_WITH_ERRORS 2/2: 1 new, 0 known, 1 refused");
  }

  /** Keeps what is logged. */
  private static final class Listening extends Handler {
    private final List<LogRecord> said;

    Listening(List<LogRecord> said) {
      this.said = said;
    }

    @Override
    public void publish(LogRecord record) {
      said.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void waitsForTheDatabaseInsteadOfBlamingRows() throws InterruptedException {
    ImportJob job = begin(false, null, "key,title,fail\n" + own + "1,a,\n" + own + "2,b,service\n");
    for (int i = 0; i < 200 && setbacks(job) == 0; i++) {
      Thread.sleep(20);
    }
    Thread.sleep(200);
    assertThat(summary(imports.get(job.id(), SOMEONE)))
        .isEqualTo("RUNNING 0/2: 0 new, 0 known, 0 refused");
    jdbc.update(
        "update import_job set setbacks = 10, lease_until = null where id = ?",
        p -> p.uuid(job.id()));
    ImportJob ended = ended(job);
    assertThat(ended.status()).isEqualTo(ImportStatus.FAILED);
    assertThat(ended.failure().code()).isEqualTo("GIVEN_UP");
    assertThat(failedWith("GIVEN_UP")).contains(job.id().toString());
    assertThat(failedWith("OTHER")).isEmpty();
  }

  private static List<String> failedWith(String code) {
    return TestAccounts.as("ADMIN")
        .get("/api/v1/imports?limit=200&failure=" + code)
        .jsonPath()
        .getList("items.id");
  }

  private long setbacks(ImportJob job) {
    return jdbc.number("select setbacks from import_job where id = ?", p -> p.uuid(job.id()));
  }

  @Test
  void repeatsTheFirstAnswerUnderTheSameKey() throws InterruptedException {
    String file = csv(3, "a");
    ImportJob first = begin(false, own, file);
    ended(first);
    assertThat(begin(false, own, file)).isEqualTo(first);
    assertThatThrownBy(() -> begin(false, own, csv(3, "b")))
        .isInstanceOf(DomainException.class)
        .hasFieldOrPropertyWithValue("code", "IDEMPOTENCY_KEY_REUSED");
    assertThatThrownBy(() -> begin(true, own, file))
        .hasFieldOrPropertyWithValue("code", "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void leavesNothingOfAFileThatItRefuses() {
    long before = jdbc.number("select count(*) from import_job", p -> {});
    String large = csv(60_000, "x".repeat(30)) + own + ",\"open\n";
    assertThatThrownBy(() -> begin(false, null, large))
        .hasFieldOrPropertyWithValue("code", "QUOTE_UNCLOSED");
    assertThat(jdbc.number("select count(*) from import_job", p -> {})).isEqualTo(before);
    assertThat(
            jdbc.number(
                "select count(*) from import_content c join import_job j on j.id = c.job_id where"
                    + " j.status = 'RECEIVING'",
                p -> {}))
        .isZero();
  }

  @Test
  void readsFilesOfSeveralParts() throws InterruptedException {
    ImportJob job = run(csv(3000, "标".repeat(180)));
    assertThat(summary(job)).isEqualTo("COMPLETED 3000/3000: 3000 new, 0 known, 0 refused");
    assertThat(List.of(toys())).containsExactly(3000L);
  }
}
