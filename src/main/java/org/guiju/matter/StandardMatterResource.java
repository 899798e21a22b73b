package org.guiju.matter;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Matters of any machine about an edition over HTTP. */
@Path("/api/v1/standards/{id}/matters/{type}")
@Tag(name = "matters")
class StandardMatterResource {

  private final Matters matters;
  private final LegalDay legalDay;

  StandardMatterResource(Matters matters, LegalDay legalDay) {
    this.matters = matters;
    this.legalDay = legalDay;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listStandardMatters",
      summary = "Lists the matters of a type about an edition")
  public Page<MatterSummary> list(
      @PathParam("id") UUID id,
      @PathParam("type") @Size(max = 40) String type,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return matters.list("STANDARD", id, type, asOf.day(legalDay), page);
  }

  @POST
  @RolesAllowed({
    Roles.ADMIN,
    Roles.PROPOSER,
    Roles.TC_SEC,
    Roles.TC_MEMBER,
    Roles.DRAFTER,
    Roles.DEPT,
    Roles.EVALUATOR,
    Roles.INITIATOR,
    Roles.APPROVER,
    Roles.PUBLISHER,
    Roles.ENTERPRISE,
    Roles.ASSOC,
    Roles.FILING_AUTH,
    Roles.INSPECTOR,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "createStandardMatter",
      summary = "Begins a matter about an edition, such as its filing")
  public RestResponse<MatterView> open(
      @PathParam("id") UUID id,
      @PathParam("type") @Size(max = 40) String type,
      @Valid @NotNull MatterOpening opening) {
    return matters.open("STANDARD", id, type, opening);
  }
}
