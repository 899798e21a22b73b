package org.guiju.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day that differs from the usual week. */
@Schema(name = "CalendarDay", description = "A day that differs from the usual week.")
public record CalendarDayView(
    LocalDate date,
    @Schema(description = "HOLIDAY: no work; WORKDAY: work on a day of the weekend.") DayType type,
    @Schema(description = "Name of the holiday.") @Nullable String name,
    @Schema(description = "The notice that says so.") @Nullable String basis,
    @Schema(description = "How often something was said of the day.") long version,
    Instant updatedAt) {}
