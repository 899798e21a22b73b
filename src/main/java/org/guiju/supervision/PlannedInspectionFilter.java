package org.guiju.supervision;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.ListFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the inspections of a draw can be narrowed by; both hold together, several states are a
 * union.
 */
public class PlannedInspectionFilter {

  @QueryParam("state")
  @Parameter(description = "What became of them by the day.")
  @Size(max = ListFilter.MOST)
  @Nullable List<PlannedInspectionState> state;

  @QueryParam("overdue")
  @Parameter(description = "Whether the last day of the plan is over and they are still left.")
  @Nullable Boolean overdue;

  boolean takes(PlannedInspection it) {
    return (state == null || state.isEmpty() || state.contains(it.state()))
        && (overdue == null || overdue == it.overdue());
  }
}
