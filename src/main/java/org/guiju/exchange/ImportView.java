package org.guiju.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.exchange.job.ImportJob;
import org.guiju.exchange.job.ImportStatus;
import org.guiju.exchange.spi.Format;
import org.jspecify.annotations.Nullable;

/** An import and how far it is. */
@Schema(
    name = "Import",
    description =
        "An import and how far it is. What was committed stays, also of an import that failed.",
    requiredProperties = {
      "id",
      "dataset",
      "format",
      "status",
      "dryRun",
      "total",
      "processed",
      "accepted",
      "unchanged",
      "refused",
      "startedAt"
    })
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImportView(
    UUID id,
    @Schema(examples = "iso-projects") String dataset,
    @Schema(description = "Further parameters that it was asked for with.")
        Map<String, String> parameters,
    Format format,
    @Schema(description = "Encoding in which the file is read.", examples = "UTF-8") String charset,
    ImportStatus status,
    @Schema(description = "Whether every row is judged and nothing is kept.") boolean dryRun,
    @Schema(description = "Rows in the file, without header and empty lines.") long total,
    @Schema(description = "Rows judged so far: accepted, unchanged and refused.") long processed,
    @Schema(description = "Rows that changed something.") long accepted,
    @Schema(description = "Rows of which everything was known already.") long unchanged,
    @Schema(description = "Rows without effect; see the list of errors.") long refused,
    @Schema(description = "The account that asked for it.") String requestedBy,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Schema(description = "Why it ended before its last row.") @Nullable Failure failure) {

  /**
   * Why an import ended before its last row.
   *
   * @param code stable code for programs
   * @param message what happened and what to do, in the language of the request
   */
  @Schema(name = "ImportFailure", description = "Why an import ended before its last row.")
  public record Failure(String code, String message) {}

  static ImportView of(ImportJob job, Locale language) {
    ImportJob.Failure failure = job.failure();
    return new ImportView(
        job.id(),
        job.dataset(),
        job.parameters(),
        job.format(),
        job.charset(),
        job.status(),
        job.dryRun(),
        job.total(),
        job.processed(),
        job.accepted(),
        job.unchanged(),
        job.refused(),
        job.actor().name(),
        job.startedAt(),
        job.finishedAt(),
        failure == null ? null : new Failure(failure.code(), failure.message().in(language)));
  }
}
