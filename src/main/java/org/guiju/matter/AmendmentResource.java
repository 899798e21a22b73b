package org.guiju.matter;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;

/** Amendment slips over HTTP. */
@Path("/api/v1/standards/{id}/amendments")
@Tag(name = "matters")
class AmendmentResource {

  private final Matters matters;
  private final LegalDay legalDay;

  AmendmentResource(Matters matters, LegalDay legalDay) {
    this.matters = matters;
    this.legalDay = legalDay;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listStandardAmendments",
      summary = "Lists the amendment slips of an edition")
  public Page<MatterSummary> list(
      @PathParam("id") UUID id, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page) {
    return matters.list("STANDARD", id, "AMENDMENT", asOf.day(legalDay), page);
  }

  @POST
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ENTERPRISE,
    Roles.ASSOC,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "createStandardAmendment",
      summary = "Begins an amendment slip of an edition")
  public RestResponse<MatterView> open(
      @PathParam("id") UUID id, @Valid @NotNull MatterOpening opening) {
    return matters.open("STANDARD", id, "AMENDMENT", opening);
  }
}
