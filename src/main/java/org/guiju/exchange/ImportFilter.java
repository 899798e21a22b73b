package org.guiju.exchange;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.exchange.job.ImportStatus;
import org.guiju.exchange.job.JobCount;
import org.guiju.exchange.job.JobFilter;
import org.guiju.exchange.spi.Format;
import org.guiju.platform.paging.ListFilter;
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

  @QueryParam("charset")
  @Parameter(description = "Encodings in which the files are read, such as UTF-8, in any case.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 20) String> charset;

  @QueryParam("parameter")
  @Parameter(description = "Further parameters that they were asked for with, as name:value.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 500) @Pattern(regexp = "[^:]+:.+") String> parameter;

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

  @QueryParam("failure")
  @Parameter(description = "Codes of why they ended before their last row.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 60) String> failure;

  @QueryParam("totalFrom")
  @Parameter(description = "The least number of rows in the file.")
  @Nullable Long totalFrom;

  @QueryParam("totalTo")
  @Parameter(description = "The greatest number of rows in the file, inclusive.")
  @Nullable Long totalTo;

  @QueryParam("processedFrom")
  @Parameter(description = "The least number of rows judged so far.")
  @Nullable Long processedFrom;

  @QueryParam("processedTo")
  @Parameter(description = "The greatest number of rows judged so far, inclusive.")
  @Nullable Long processedTo;

  @QueryParam("acceptedFrom")
  @Parameter(description = "The least number of rows that changed something.")
  @Nullable Long acceptedFrom;

  @QueryParam("acceptedTo")
  @Parameter(description = "The greatest number of rows that changed something, inclusive.")
  @Nullable Long acceptedTo;

  @QueryParam("unchangedFrom")
  @Parameter(description = "The least number of rows of which everything was known already.")
  @Nullable Long unchangedFrom;

  @QueryParam("unchangedTo")
  @Parameter(
      description = "The greatest number of rows of which everything was known already, inclusive.")
  @Nullable Long unchangedTo;

  @QueryParam("refusedFrom")
  @Parameter(description = "The least number of rows without effect.")
  @Nullable Long refusedFrom;

  @QueryParam("refusedTo")
  @Parameter(description = "The greatest number of rows without effect, inclusive.")
  @Nullable Long refusedTo;

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
        charset == null ? null : charset.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList(),
        parameter,
        dryRun,
        requestedBy,
        startedFrom,
        startedTo,
        finishedFrom,
        finishedTo,
        failure,
        List.of(
            JobCount.TOTAL.between(totalFrom, totalTo),
            JobCount.PROCESSED.between(processedFrom, processedTo),
            JobCount.ACCEPTED.between(acceptedFrom, acceptedTo),
            JobCount.UNCHANGED.between(unchangedFrom, unchangedTo),
            JobCount.REFUSED.between(refusedFrom, refusedTo)),
        owner);
  }
}
