package org.guiju.exchange.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Payload;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** Imports as they are received, asked for and listed. */
@ApplicationScoped
class JobStore {

  private static final String INSERT =
      "insert into import_job (id, dataset, format, charset, parameters, dry_run, status, actor, actor_name, total,"
          + " processed, accepted, unchanged, refused, errors, started_at, setbacks)"
          + " values (?, ?, ?, ?, ?, ?, 'RECEIVING', ?, ?, 0, 0, 0, 0, 0, 0, ?, 0)";

  private static final String ERRORS =
      "select ordinal, line, column_name, code, message_zh, message_en from import_error where job_id = ?";

  private static final String SEEN = " from import_job where status <> 'RECEIVING'";

  private final Jdbc jdbc;
  private final LegalDay now;

  JobStore(Jdbc jdbc, LegalDay now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  /** A job whose content is about to arrive. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void receive(UUID id, ImportRequest request) {
    jdbc.update(
        INSERT,
        p ->
            p.uuid(id)
                .text(request.dataset().name())
                .name(request.format())
                .text(request.charset().name())
                .text(Payload.write(request.parameters()))
                .flag(request.dryRun())
                .text(Payload.write(StoredActor.of(request.actor())))
                .text(request.actor().name())
                .instant(now.now()));
  }

  /** The content is there: the job may run. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void accept(UUID id, long total, @Nullable String idempotencyKey, String requestHash) {
    jdbc.update(
        "update import_job set status = 'RUNNING', total = ?, idempotency_key = ?, request_hash = ?, started_at = ?"
            + " where id = ?",
        p -> p.number(total).text(idempotencyKey).text(requestHash).instant(now.now()).uuid(id));
  }

  /** Forgets a job that was never accepted. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void discard(UUID id) {
    jdbc.update("delete from import_content where job_id = ?", p -> p.uuid(id));
    jdbc.update("delete from import_job where id = ? and status = 'RECEIVING'", p -> p.uuid(id));
  }

  /** Forgets what copies of the service that have ended were receiving. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void discardAbandoned() {
    List<UUID> abandoned =
        jdbc.query(
            "select id from import_job where status = 'RECEIVING' and started_at < ?",
            p -> p.instant(now.now().minus(Duration.ofDays(1))),
            row -> row.uuid("id"));
    jdbc.deleteByKey("import_content", "job_id", abandoned);
    jdbc.deleteByKey("import_job", "id", abandoned);
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  Optional<ImportJob> find(UUID id) {
    return jdbc
        .query("select " + JobRows.COLUMNS + SEEN + " and id = ?", p -> p.uuid(id), JobRows::job)
        .stream()
        .findFirst();
  }

  /** The job that this account asked for under this key, with the hash of what was asked. */
  @Transactional(Transactional.TxType.SUPPORTS)
  Optional<Asked> asked(String actor, String idempotencyKey) {
    return jdbc
        .query(
            "select request_hash, "
                + JobRows.COLUMNS
                + SEEN
                + " and actor_name = ? and idempotency_key = ?",
            p -> p.text(actor).text(idempotencyKey),
            row -> new Asked(JobRows.job(row), row.text("request_hash")))
        .stream()
        .findFirst();
  }

  record Asked(ImportJob job, String requestHash) {}

  /** Jobs after one of them, by the time they began. */
  @Transactional(Transactional.TxType.SUPPORTS)
  List<ImportJob> list(
      JobFilter filter,
      boolean descending,
      @Nullable Instant after,
      @Nullable UUID afterId,
      int limit) {
    String direction = descending ? " desc" : " asc";
    Conditions conditions = conditions(filter);
    if (after != null) {
      conditions.and(
          "(started_at, id) " + (descending ? "<" : ">") + " (?, ?)",
          p -> p.instant(after).uuid(afterId));
    }
    return jdbc.query(
        "select "
            + JobRows.COLUMNS
            + " from import_job"
            + conditions.where()
            + " order by started_at"
            + direction
            + ", id"
            + direction
            + " fetch first ? rows only",
        p -> {
          conditions.bind(p);
          p.number(limit);
        },
        JobRows::job);
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  long count(JobFilter filter) {
    Conditions conditions = conditions(filter);
    return jdbc.number("select count(*) from import_job" + conditions.where(), conditions);
  }

  private static Conditions conditions(JobFilter filter) {
    Conditions all =
        new Conditions()
            .and("status <> 'RECEIVING'")
            .and(filter.dataset(), "dataset = ?", (p, value) -> p.text(value))
            .and(filter.status(), "status = ?", (p, value) -> p.name(value))
            .and(filter.format(), "format = ?", (p, value) -> p.name(value))
            .among("lower(charset)", filter.charsets())
            .among("failure_code", filter.failures())
            .and(filter.dryRun(), "dry_run = ?", (p, value) -> p.flag(value))
            .and(filter.requestedBy(), "actor_name = ?", (p, value) -> p.text(value))
            .and(filter.owner(), "actor_name = ?", (p, value) -> p.text(value))
            .between("started_at", filter.startedFrom(), filter.startedTo())
            .between("finished_at", filter.finishedFrom(), filter.finishedTo());
    filter.counts().forEach(it -> all.between(it.of().column(), it.least(), it.most()));
    askedWith(all, filter.parameters());
    return all;
  }

  /** One of the parameters, each as name:value, is among those that the job was asked for with. */
  private static void askedWith(Conditions all, @Nullable List<String> parameters) {
    if (parameters == null || parameters.isEmpty()) {
      return;
    }
    all.and(
        parameters.stream()
            .map(parameter -> "parameters like ? escape '!'")
            .collect(Collectors.joining(" or ", "(", ")")),
        p -> {
          for (String parameter : parameters) {
            String[] parts = parameter.split(":", 2);
            String member = Payload.write(Map.of(parts[0], parts[1]));
            p.text("%" + Likeness.literal(member.substring(1, member.length() - 1)) + "%");
          }
        });
  }

  /** Errors of a job after one of them, in the order of the file. */
  @Transactional(Transactional.TxType.SUPPORTS)
  List<ImportError> errors(UUID job, long after, int limit) {
    return jdbc.query(
        ERRORS + " and ordinal > ? order by ordinal fetch first ? rows only",
        p -> p.uuid(job).number(after).number(limit),
        JobRows::error);
  }

  /** Errors of a job before one of them, in the opposite order. */
  @Transactional(Transactional.TxType.SUPPORTS)
  List<ImportError> errorsBefore(UUID job, long before, int limit) {
    return jdbc.query(
        ERRORS + " and ordinal < ? order by ordinal desc fetch first ? rows only",
        p -> p.uuid(job).number(before).number(limit),
        JobRows::error);
  }
}
