package org.guiju.region;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.ledger.EventView;
import org.guiju.ledger.HistoryParameters;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** Divisions over HTTP. They are changed by imports of the dataset {@code regions}. */
@Path("/api/v1/regions")
@Tag(name = "regions", description = "Divisions of China (GB/T 2260) as they were on any day.")
class RegionResource {

  private final RegionService regions;
  private final LegalDay legalDay;

  RegionResource(RegionService regions, LegalDay legalDay) {
    this.regions = regions;
    this.legalDay = legalDay;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listRegions",
      summary = "Lists divisions",
      description =
          "Divisions that existed on a day. Sorted by any of their fields but the parent, by code where none is asked"
              + " for.")
  public Page<RegionView> list(
      @Valid @BeanParam RegionFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return regions.list(filter, asOf.day(legalDay), page);
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Operation(operationId = "getRegion", summary = "Gets a division as it was on a day")
  public RegionView get(
      @Parameter(description = "Six digits, or CN.") @PathParam("code") String code,
      @BeanParam AsOf asOf) {
    return regions.get(code, asOf.day(legalDay));
  }

  @GET
  @Path("/{code}/history")
  @PermitAll
  @Operation(
      operationId = "listRegionHistory",
      summary = "Lists the events of a division's code, oldest first")
  public Page<EventView> history(
      @Parameter(description = "Six digits, or CN.") @PathParam("code") String code,
      @Valid @BeanParam HistoryParameters view) {
    return Page.whole(regions.history(code, view.asRecorded(), view.knownAt()));
  }
}
