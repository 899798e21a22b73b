package org.guiju.exchange.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guiju.exchange.spi.Format;
import org.guiju.platform.Actor;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * An import, as it stood when it was read.
 *
 * @param actor who asked for it; it is done in the actor's name
 * @param total number of rows in the file, without header and empty lines
 * @param processed rows judged so far; the rest are still to come
 * @param errors number of error rows, at least one for each refused row
 */
public record ImportJob(
    UUID id,
    String dataset,
    Format format,
    String charset,
    Map<String, String> parameters,
    boolean dryRun,
    ImportStatus status,
    Actor actor,
    long total,
    long processed,
    long accepted,
    long unchanged,
    long refused,
    long errors,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Failure failure) {

  /**
   * Why it ended before its last row.
   *
   * @param code stable code for programs
   * @param message what happened and what to do
   */
  public record Failure(String code, Text message) {}
}
