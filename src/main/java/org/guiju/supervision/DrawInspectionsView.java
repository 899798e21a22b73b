package org.guiju.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.paging.Continued;
import org.jspecify.annotations.Nullable;

/** How the inspections of what was drawn stand on a day: in figures, and a page of them. */
@Schema(
    name = "DrawInspections",
    description =
        "How the inspections of what was drawn stand on a day: in figures over all of them, and a page of them.")
public record DrawInspectionsView(
    UUID draw,
    @Schema(description = "The day that all of this is about.") LocalDate asOf,
    @Schema(description = "The plan on that day; absent where there was none.")
        @Nullable InspectionPlan plan,
    Counts counts,
    @Schema(description = "The items in the order asked for.") List<PlannedInspection> items,
    @Schema(
            description =
                "What to give as `cursor` for the items after these; absent on the last page.")
        @Nullable String next,
    @Schema(description = "Number of all items that fit the filters; only with `count=exact`.")
        @Nullable Long total)
    implements Continued {

  public DrawInspectionsView {
    items = List.copyOf(items);
  }

  /** The figures, over everything that was drawn. */
  @Schema(
      name = "PlannedInspectionCounts",
      description = "Figures over everything that was drawn, whatever the list is narrowed to.")
  public record Counts(
      @Schema(description = "How many were drawn: inspected, closed, gone and left together.")
          long planned,
      @Schema(description = "How many inspections ended with a finding.") long inspected,
      @Schema(description = "Of these, those found nonconforming.") long nonconforming,
      @Schema(description = "How many ended without a finding.") long closed,
      @Schema(
              description =
                  "How many were not begun and are public no more: withdrawn, revoked or voided.")
          long gone,
      @Schema(description = "How many were not begun or are under way.") long left,
      @Schema(description = "Of these, those that the last day of the plan is over for.")
          long overdue) {}
}
