package org.guiju.calendar;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of public holidays between two days. */
@Schema(name = "Calendar", description = "What is known of public holidays between two days.")
public record CalendarView(
    @Schema(description = "First day asked for.") LocalDate from,
    @Schema(description = "Last day asked for.") LocalDate to,
    @Schema(
            description =
                "Years between them of which public holidays were imported. Of others only weekends"
                    + " are taken as days off.")
        List<Integer> knownYears,
    @Schema(description = "Days that differ from the usual week, in order.")
        List<CalendarDayView> items) {

  public CalendarView {
    knownYears = List.copyOf(knownYears);
    items = List.copyOf(items);
  }
}
