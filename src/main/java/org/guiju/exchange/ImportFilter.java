package org.guiju.exchange;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.exchange.job.ImportStatus;
import org.guiju.exchange.job.JobFilter;
import org.guiju.exchange.spi.Format;
import org.jspecify.annotations.Nullable;

/** Which imports are wanted; to be taken as a {@code @BeanParam}. */
public class ImportFilter {

  @QueryParam("dataset")
  @Parameter(description = "Those of one dataset.")
  @Nullable String dataset;

  @QueryParam("status")
  @Parameter(description = "Those that stand so.")
  @Nullable ImportStatus status;

  @QueryParam("format")
  @Parameter(description = "Those of files in that form.")
  @Nullable Format format;

  @QueryParam("dryRun")
  @Parameter(description = "Those of which nothing was to be kept, or the others.")
  @Nullable Boolean dryRun;

  @QueryParam("requestedBy")
  @Parameter(description = "Those that this account asked for.")
  @Nullable
  @Size(max = 100)
  String requestedBy;

  @QueryParam("startedFrom")
  @Parameter(description = "Started at or after this moment.")
  @Nullable Instant startedFrom;

  @QueryParam("startedTo")
  @Parameter(description = "Started at or before this moment.")
  @Nullable Instant startedTo;

  @QueryParam("finishedFrom")
  @Parameter(description = "Finished at or after this moment.")
  @Nullable Instant finishedFrom;

  @QueryParam("finishedTo")
  @Parameter(description = "Finished at or before this moment.")
  @Nullable Instant finishedTo;

  /**
   * What is wanted.
   *
   * @param owner the account whose imports alone may be seen; null where all may
   */
  JobFilter of(@Nullable String owner) {
    return new JobFilter(
        dataset,
        status,
        format,
        dryRun,
        requestedBy,
        startedFrom,
        startedTo,
        finishedFrom,
        finishedTo,
        owner);
  }
}
