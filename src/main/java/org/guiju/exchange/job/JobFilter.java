package org.guiju.exchange.job;

import org.jspecify.annotations.Nullable;

/**
 * Which imports are wanted; null means all.
 *
 * @param owner name of the account that asked for them
 */
public record JobFilter(
    @Nullable String dataset, @Nullable ImportStatus status, @Nullable String owner) {}
