package org.guiju.supervision;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.organization.OrganizationType;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.ListFilter;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What a list of draws can be narrowed by; all given conditions hold together. */
public class DrawFilter extends DrawPlanFilter {

  @QueryParam("declaration")
  @Parameter(description = "Only those that drew this declaration.")
  @Nullable UUID declaration;

  @QueryParam("region")
  @Parameter(description = "Regions that they drew from, just these.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 12) String> region;

  @QueryParam("kind")
  @Parameter(description = "Kinds of the declarers' own standards that they drew from.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<Kind> kind;

  @QueryParam("drawnFrom")
  @Parameter(description = "Drawn on this day or later.")
  @Nullable LocalDate drawnFrom;

  @QueryParam("drawnTo")
  @Parameter(description = "Drawn on this day or earlier.")
  @Nullable LocalDate drawnTo;

  @QueryParam("createdFrom")
  @Parameter(description = "Recorded at or after this moment.")
  @Nullable Instant createdFrom;

  @QueryParam("createdTo")
  @Parameter(description = "Recorded at or before this moment.")
  @Nullable Instant createdTo;

  @QueryParam("sizeFrom")
  @Parameter(description = "The least number that was asked for.")
  @Nullable Long sizeFrom;

  @QueryParam("sizeTo")
  @Parameter(description = "The greatest number that was asked for, inclusive.")
  @Nullable Long sizeTo;

  @QueryParam("populationFrom")
  @Parameter(description = "The least number that there was to draw from.")
  @Nullable Long populationFrom;

  @QueryParam("populationTo")
  @Parameter(description = "The greatest number that there was to draw from, inclusive.")
  @Nullable Long populationTo;

  @QueryParam("reason")
  @Parameter(description = "Part of the reason.")
  @Nullable
  @Size(max = 200)
  String reason;

  @QueryParam("onFrom")
  @Parameter(description = "The day on which what they drew from was public, at the earliest.")
  @Nullable LocalDate onFrom;

  @QueryParam("onTo")
  @Parameter(description = "The day on which what they drew from was public, at the latest.")
  @Nullable LocalDate onTo;

  @QueryParam("product")
  @Parameter(description = "Part of the product of their criteria.")
  @Nullable
  @Size(max = 200)
  String product;

  @QueryParam("declarerType")
  @Parameter(description = "What the declarers of their criteria are.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<OrganizationType> declarerType;

  @QueryParam("publishedFromFrom")
  @Parameter(description = "First day of publication in their criteria, at the earliest.")
  @Nullable LocalDate publishedFromFrom;

  @QueryParam("publishedFromTo")
  @Parameter(description = "First day of publication in their criteria, at the latest.")
  @Nullable LocalDate publishedFromTo;

  @QueryParam("publishedUntilFrom")
  @Parameter(description = "Last day of publication in their criteria, at the earliest.")
  @Nullable LocalDate publishedUntilFrom;

  @QueryParam("publishedUntilTo")
  @Parameter(description = "Last day of publication in their criteria, at the latest.")
  @Nullable LocalDate publishedUntilTo;

  /** All that is asked, as text. */
  String asked() {
    return Arrays.toString(
        new @Nullable Object[] {
          declaration,
          region,
          kind,
          drawnFrom,
          drawnTo,
          createdFrom,
          createdTo,
          sizeFrom,
          sizeTo,
          populationFrom,
          populationTo,
          reason,
          onFrom,
          onTo,
          product,
          declarerType,
          publishedFromFrom,
          publishedFromTo,
          publishedUntilFrom,
          publishedUntilTo,
          askedOfPlans()
        });
  }

  Conditions conditions() {
    Conditions all =
        new Conditions()
            .and("1 = 1")
            .and(
                declaration,
                "id in (select d.draw_id from draw_declaration d where d.declaration_id = ?)",
                (p, value) -> p.uuid(value))
            .among("region_code", region)
            .among("kind", kind)
            .between("drawn_on", drawnFrom, drawnTo)
            .between("created_at", createdFrom, createdTo)
            .between("draw_size", sizeFrom, sizeTo)
            .between("population", populationFrom, populationTo)
            .between("population_on", onFrom, onTo)
            .among("declarer_type", declarerType)
            .between("published_from", publishedFromFrom, publishedFromTo)
            .between("published_until", publishedUntilFrom, publishedUntilTo);
    Likeness.part(all, "reason", reason);
    Likeness.part(all, "product", product);
    Conditions plans = plans();
    return plans.isEmpty()
        ? all
        : all.and(
            "id in (select s.draw_id from draw_plan_period s where s.to_on = date '9999-12-31' and "
                + plans.text()
                + ")",
            plans);
  }
}
