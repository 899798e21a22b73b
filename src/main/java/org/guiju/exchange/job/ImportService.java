package org.guiju.exchange.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.exchange.read.Intake;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Ids;
import org.guiju.platform.Sha256;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/** Takes files in and answers how far they are. */
@ApplicationScoped
public class ImportService {

  private static final int READ = 1 << 16;

  private final JobStore jobs;
  private final ContentStore content;
  private final ImportSettings settings;
  private final ImportRunner runner;

  ImportService(JobStore jobs, ContentStore content, ImportSettings settings, ImportRunner runner) {
    this.jobs = jobs;
    this.content = content;
    this.settings = settings;
    this.runner = runner;
  }

  /**
   * Keeps the file and has it imported. What is wrong with the file as a whole is refused here,
   * with the line, and leaves nothing behind.
   *
   * @return the job, as it began
   */
  public ImportJob accept(ImportRequest request, InputStream file) throws IOException {
    Optional<JobStore.Asked> before = asked(request);
    if (before.isPresent()) {
      return repeated(before.get(), hash(request, file));
    }
    UUID id = Ids.next();
    jobs.receive(id, request);
    boolean accepted = false;
    try {
      Received received = receive(id, request, file);
      checkDryRun(request, received.rows());
      Optional<ImportJob> first = acceptOrFirst(id, request, received);
      accepted = first.isEmpty();
      if (first.isPresent()) {
        return first.get();
      }
    } finally {
      if (!accepted) {
        jobs.discard(id);
      }
    }
    runner.wake();
    return begun(jobs.find(id).orElseThrow());
  }

  /**
   * Empty where the job is accepted; the other job where the same request came twice at the same
   * moment.
   */
  private Optional<ImportJob> acceptOrFirst(UUID id, ImportRequest request, Received received) {
    try {
      jobs.accept(id, received.rows(), request.idempotencyKey(), received.hash());
      return Optional.empty();
    } catch (JdbcException e) {
      return Optional.of(repeated(asked(request).orElseThrow(() -> e), received.hash()));
    }
  }

  /** An import, of any account for an administrator, else one of the account's own. */
  public ImportJob get(UUID id, Actor reader) {
    return jobs.find(id)
        .filter(job -> reader.isAdmin() || job.actor().name().equals(reader.name()))
        .orElseThrow(() -> DomainException.notFound(new Text("导入", "import")));
  }

  /** Imports after one of them by the time they began. */
  public List<ImportJob> list(
      JobFilter filter,
      boolean descending,
      @Nullable Instant after,
      @Nullable UUID afterId,
      int limit) {
    return jobs.list(filter, descending, after, afterId, limit);
  }

  /** Number of imports that the filter lets through. */
  public long count(JobFilter filter) {
    return jobs.count(filter);
  }

  /**
   * What is wrong with refused rows of an import after one of the errors, in the order of the file.
   */
  public List<ImportError> errors(UUID job, long after, int limit) {
    return jobs.errors(job, after, limit);
  }

  /** The same before one of the errors, in the opposite order. */
  public List<ImportError> errorsBefore(UUID job, long before, int limit) {
    return jobs.errorsBefore(job, before, limit);
  }

  private Optional<JobStore.Asked> asked(ImportRequest request) {
    String key = request.idempotencyKey();
    return key == null ? Optional.empty() : jobs.asked(request.actor().name(), key);
  }

  private static ImportJob repeated(JobStore.Asked asked, String hash) {
    if (!asked.requestHash().equals(hash)) {
      Text text =
          new Text(
              "此 Idempotency-Key 已用于另一次导入。",
              "This Idempotency-Key was used for another import already.");
      throw new DomainException(
          DomainException.Category.INVALID,
          "IDEMPOTENCY_KEY_REUSED",
          text,
          List.of(new Violation("Idempotency-Key", "IDEMPOTENCY_KEY_REUSED", text)),
          Map.of());
    }
    return begun(asked.job());
  }

  /** The job as the first answer showed it. */
  private static ImportJob begun(ImportJob job) {
    return new ImportJob(
        job.id(),
        job.dataset(),
        job.format(),
        job.charset(),
        job.parameters(),
        job.dryRun(),
        ImportStatus.RUNNING,
        job.actor(),
        job.total(),
        0,
        0,
        0,
        0,
        0,
        job.startedAt(),
        null,
        null);
  }

  private record Received(long rows, String hash) {}

  private Received receive(UUID id, ImportRequest request, InputStream file) throws IOException {
    Intake intake =
        new Intake(
            request.format(),
            request.charset(),
            request.dataset().open(request.parameters()).columns());
    MessageDigest digest = digest(request);
    byte[] part = new byte[ContentStore.PART];
    int ordinal = 0;
    int filled = 0;
    long size = 0;
    int count = file.read(part, 0, READ);
    while (count >= 0) {
      size += count;
      checkSize(size);
      intake.accept(part, filled, count);
      digest.update(part, filled, count);
      filled += count;
      if (filled == part.length) {
        content.append(id, ordinal++, part);
        filled = 0;
      }
      count = file.read(part, filled, Math.min(READ, part.length - filled));
    }
    long rows = intake.finish();
    if (filled > 0) {
      content.append(id, ordinal, Arrays.copyOf(part, filled));
    }
    return new Received(rows, HexFormat.of().formatHex(digest.digest()));
  }

  private String hash(ImportRequest request, InputStream file) throws IOException {
    MessageDigest digest = digest(request);
    byte[] buffer = new byte[READ];
    long size = 0;
    int count = file.read(buffer);
    while (count >= 0) {
      size += count;
      checkSize(size);
      digest.update(buffer, 0, count);
      count = file.read(buffer);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void checkSize(long size) {
    if (size > settings.largestFile().asLongValue()) {
      throw new DomainException(
          DomainException.Category.TOO_LARGE,
          "FILE_TOO_LARGE",
          new Text("文件超过 %s MiB 的上限。", "The file exceeds the bound of %s MiB.")
              .with(settings.largestFile().asLongValue() >> 20));
    }
  }

  private void checkDryRun(ImportRequest request, long rows) {
    if (request.dryRun() && rows > settings.dryRunRows()) {
      throw DomainException.invalid(
          "dryRun",
          "TOO_MANY_ROWS",
          new Text("试导入最多 %s 行；请分成几个文件。", "A dry run judges at most %s rows; split the file.")
              .with(settings.dryRunRows()));
    }
  }

  private static MessageDigest digest(ImportRequest request) {
    MessageDigest digest = Sha256.start();
    digest.update(request.fingerprint().getBytes(StandardCharsets.UTF_8));
    return digest;
  }
}
