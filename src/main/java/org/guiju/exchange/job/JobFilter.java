package org.guiju.exchange.job;

import java.time.Instant;
import org.guiju.exchange.spi.Format;
import org.jspecify.annotations.Nullable;

/**
 * Which imports are wanted; null means all.
 *
 * @param requestedBy name of the account that asked for them
 * @param owner name of the account whose imports alone may be seen
 */
public record JobFilter(
    @Nullable String dataset,
    @Nullable ImportStatus status,
    @Nullable Format format,
    @Nullable Boolean dryRun,
    @Nullable String requestedBy,
    @Nullable Instant startedFrom,
    @Nullable Instant startedTo,
    @Nullable Instant finishedFrom,
    @Nullable Instant finishedTo,
    @Nullable String owner) {}
