package org.guiju.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The reviews of an edition as they stand on a day. */
@Schema(name = "Reviews", description = "The reviews of an edition as they stand on a day.")
record ReviewsView(
    UUID standard,
    @Schema(description = "State on the day.") String state,
    @Schema(description = "From this day on the next review can begin without a reason.")
        @Nullable LocalDate nextFrom,
    @Schema(description = "Last day of the review that runs; absent where none does.")
        @Nullable LocalDate nextDue,
    @Schema(description = "Whether that day has passed.") boolean overdue,
    @Schema(description = "The running project that is to replace it.")
        @Nullable UUID revisionProject,
    @Schema(description = "Its reviews, the first one first.") List<ReviewCycleView> cycles) {}
