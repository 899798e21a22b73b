package org.guiju.counting;

import java.time.LocalDate;

/**
 * Things of a pipeline that stand alike and came into it on one day.
 *
 * @param standing how they stand
 * @param on the day on which they came into the pipeline
 * @param count how many
 */
public record Beginning(Standing.Key standing, LocalDate on, long count) {}
