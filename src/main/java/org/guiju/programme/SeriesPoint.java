package org.guiju.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.jspecify.annotations.Nullable;

/** A target's figure at the end of one period. */
@Schema(description = "The figure of a target at the end of one period.")
public record SeriesPoint(
    @Schema(description = "The period: 2021-2025, 2024, 2024-Q1 or 2024-03.") String period,
    @Schema(description = "First day of the period within the window.") LocalDate from,
    @Schema(description = "Last day of the period within the window, inclusive.") LocalDate to,
    @Schema(
            description =
                "What the period alone adds; for a mean that of the period; for a stock the change.")
        @Nullable BigDecimal inPeriod,
    @Schema(
            description =
                "The figure at the end of the period; for a flow the sum since the window's start.")
        @Nullable BigDecimal actual,
    @Schema(
            description =
                "Where the straight path to the value is at that day, by the version of the document that is in force on"
                    + " it; null for a mean or ratio, and where that version does not have the target, or asks for a"
                    + " figure of another shape or unit.")
        @Nullable BigDecimal expected,
    @Schema(description = "With the divisions of which time the region is taken.")
        RegionsAsOf regions) {}
