package org.guiju.supervision;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** What was drawn and how its inspections stand, over HTTP. */
@Path("/api/v1/draws/{id}/inspections")
@Tag(name = "supervision")
class DrawInspectionResource {

  private final DrawInspections inspections;
  private final LegalDay legalDay;

  DrawInspectionResource(DrawInspections inspections, LegalDay legalDay) {
    this.inspections = inspections;
    this.legalDay = legalDay;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listDrawInspections",
      summary = "Lists what was drawn, and how the inspections of it stand",
      description =
          "As of a day, by the plan of that day. An inspection is one that names the draw; a voided one leaves the thing"
              + " planned. 404 for a day before the draw. Sorts: place.")
  public DrawInspectionsView list(
      @PathParam("id") UUID id,
      @Valid @BeanParam PlannedInspectionFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return inspections.list(id, filter, asOf.day(legalDay), page);
  }
}
