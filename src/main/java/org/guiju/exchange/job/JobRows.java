package org.guiju.exchange.job;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.guiju.exchange.spi.Format;
import org.guiju.ledger.Payload;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.Row;
import org.jspecify.annotations.Nullable;

/** Reads rows of table {@code import_job} and {@code import_error}. */
final class JobRows {

  static final String COLUMNS =
      "id, dataset, format, charset, parameters, dry_run, status, actor, total, processed, accepted, unchanged, refused,"
          + " errors, started_at, finished_at, failure_code, failure_zh, failure_en";

  private JobRows() {}

  static ImportJob job(Row row) throws SQLException {
    return new ImportJob(
        row.uuid("id"),
        row.text("dataset"),
        row.enumValue("format", Format.class),
        row.text("charset"),
        parameters(row.text("parameters")),
        row.flag("dry_run"),
        row.enumValue("status", ImportStatus.class),
        Payload.read(row.text("actor"), StoredActor.class).actor(),
        row.longValue("total"),
        row.longValue("processed"),
        row.longValue("accepted"),
        row.longValue("unchanged"),
        row.longValue("refused"),
        row.longValue("errors"),
        row.instant("started_at"),
        row.instantOrNull("finished_at"),
        failure(row));
  }

  static ImportError error(Row row) throws SQLException {
    return new ImportError(
        row.longValue("ordinal"),
        row.longValue("line"),
        Objects.requireNonNullElse(row.textOrNull("column_name"), ""),
        row.text("code"),
        new Text(row.text("message_zh"), row.text("message_en")));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> parameters(String json) {
    return Payload.read(json, Map.class);
  }

  private static ImportJob.@Nullable Failure failure(Row row) throws SQLException {
    String code = row.textOrNull("failure_code");
    return code == null
        ? null
        : new ImportJob.Failure(code, new Text(row.text("failure_zh"), row.text("failure_en")));
  }
}
