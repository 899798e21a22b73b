package org.guiju.supervision;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.ListFilter;
import org.jspecify.annotations.Nullable;

/** What a list of draws can be narrowed by of the plans by which they are inspected now. */
public abstract class DrawPlanFilter {

  @QueryParam("plan")
  @Parameter(description = "Numbers of their plans, as written.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 100) String> plan;

  @QueryParam("planName")
  @Parameter(description = "Part of the name of the plan.")
  @Nullable
  @Size(max = 200)
  String planName;

  @QueryParam("planFromFrom")
  @Parameter(description = "First day of the inspections of the plan, at the earliest.")
  @Nullable LocalDate planFromFrom;

  @QueryParam("planFromTo")
  @Parameter(description = "First day of the inspections of the plan, at the latest.")
  @Nullable LocalDate planFromTo;

  @QueryParam("planToFrom")
  @Parameter(description = "Last day of the inspections of the plan, at the earliest.")
  @Nullable LocalDate planToFrom;

  @QueryParam("planToTo")
  @Parameter(description = "Last day of the inspections of the plan, at the latest.")
  @Nullable LocalDate planToTo;

  @QueryParam("authority")
  @Parameter(description = "Ids of authorities of which one inspects by the plan.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<UUID> authority;

  @QueryParam("planBasis")
  @Parameter(description = "Part of the document that the plan rests on.")
  @Nullable
  @Size(max = 200)
  String planBasis;

  /** What it asks of rows {@code s} of plans. */
  Conditions plans() {
    Conditions all =
        new Conditions()
            .among("s.number", plan)
            .between("s.begins_on", planFromFrom, planFromTo)
            .between("s.last_on", planToFrom, planToTo);
    Likeness.part(all, "s.name", planName);
    Likeness.part(all, "s.basis", planBasis);
    if (authority != null && !authority.isEmpty()) {
      all.and(
          authority,
          "exists (select 1 from draw_plan_authority a where a.draw_id = s.draw_id"
              + " and a.place = s.place and a.organization_id = any(?))",
          (p, ids) -> p.uuids(ids));
    }
    return all;
  }

  /** All that is asked of plans, as text. */
  String askedOfPlans() {
    return Arrays.toString(
        new @Nullable Object[] {
          plan, planName, planFromFrom, planFromTo, planToFrom, planToTo, authority, planBasis
        });
  }
}
