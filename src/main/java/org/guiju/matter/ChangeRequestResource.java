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

/** Requests for a change of the plan over HTTP. */
@Path("/api/v1/projects/{id}/change-requests")
@Tag(name = "matters")
class ChangeRequestResource {

  private final Matters matters;
  private final LegalDay legalDay;

  ChangeRequestResource(Matters matters, LegalDay legalDay) {
    this.matters = matters;
    this.legalDay = legalDay;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listProjectChangeRequests",
      summary = "Lists the requests for a change of a project's plan")
  public Page<MatterSummary> list(
      @PathParam("id") UUID id, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page) {
    return matters.list("PROJECT", id, "CHANGE_REQUEST", asOf.day(legalDay), page);
  }

  @POST
  @RolesAllowed({
    Roles.ADMIN,
    Roles.PROPOSER,
    Roles.TC_SEC,
    Roles.TC_MEMBER,
    Roles.DRAFTER,
    Roles.DEPT,
    Roles.ENTERPRISE,
    Roles.ASSOC,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "createProjectChangeRequest",
      summary = "Asks for a change of a project's plan, such as more time")
  public RestResponse<MatterView> open(
      @PathParam("id") UUID id, @Valid @NotNull MatterOpening opening) {
    return matters.open("PROJECT", id, "CHANGE_REQUEST", opening);
  }
}
