package org.guiju.exchange.job;

import java.time.Instant;
import java.util.List;
import org.guiju.exchange.spi.Format;
import org.jspecify.annotations.Nullable;

/**
 * Which imports are wanted; null means all.
 *
 * @param charsets encodings of the files, in lower case
 * @param parameters what they were asked for with, as name:value, of which one is to fit
 * @param requestedBy name of the account that asked for them
 * @param failures codes of why they ended before their last row
 * @param counts bounds of what is counted, all of which hold
 * @param owner name of the account whose imports alone may be seen
 */
public record JobFilter(
    @Nullable String dataset,
    @Nullable ImportStatus status,
    @Nullable Format format,
    @Nullable List<String> charsets,
    @Nullable List<String> parameters,
    @Nullable Boolean dryRun,
    @Nullable String requestedBy,
    @Nullable Instant startedFrom,
    @Nullable Instant startedTo,
    @Nullable Instant finishedFrom,
    @Nullable Instant finishedTo,
    @Nullable List<String> failures,
    List<JobCount.Range> counts,
    @Nullable String owner) {}
