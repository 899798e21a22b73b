package org.guiju.counting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Projects that entered a stage on the same day and went on alike.
 *
 * @param on the day on which they entered the stage
 * @param nextOn the day on which they entered the next one; null where they have not
 * @param publishedOn the day on which they were published; null where they were not
 * @param endedOn the first day on which they were no longer in the pipeline; far away while they
 *     are
 * @param count how many
 */
public record Passage(
    String kind,
    String stage,
    LocalDate on,
    @Nullable LocalDate nextOn,
    @Nullable LocalDate publishedOn,
    LocalDate endedOn,
    int count) {}
