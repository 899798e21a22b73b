package org.guiju.counting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Things that entered a stage on the same day and went on alike.
 *
 * @param sort kind of the projects, type of the entries
 * @param on the day on which they entered the stage
 * @param nextOn the day on which they entered the next one; null where they have not
 * @param publishedOn the day on which they came to count: projects by being published; null where
 *     they have not
 * @param endedOn the first day on which they were no longer in the pipeline; far away while they
 *     are
 * @param count how many
 */
public record Passage(
    String sort,
    String stage,
    LocalDate on,
    @Nullable LocalDate nextOn,
    @Nullable LocalDate publishedOn,
    LocalDate endedOn,
    int count) {}
