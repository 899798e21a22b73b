package org.guiju.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.EventView;
import org.guiju.ledger.HistoryParameters;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.http.MergePatch;
import org.guiju.platform.http.MergePatches;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Organizations over HTTP. */
@Path("/api/v1/organizations")
@Tag(
    name = "organizations",
    description = "Ministries, authorities, enterprises, associations, institutes.")
class OrganizationResource {

  private final OrganizationService organizations;
  private final LegalDay legalDay;
  private final MergePatches patches;
  private final Idempotency idempotency;

  OrganizationResource(
      OrganizationService organizations,
      LegalDay legalDay,
      MergePatches patches,
      Idempotency idempotency) {
    this.organizations = organizations;
    this.legalDay = legalDay;
    this.patches = patches;
    this.idempotency = idempotency;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listOrganizations",
      summary = "Lists organizations",
      description =
          "Organizations as they were on a day. Sorts: name, nameZh, nameEn, type, uscc, regionCode,"
              + " validFrom, fromIsAssumption, validTo, dissolvedOn, createdAt, updatedAt, id; what"
              + " has none comes last. Facets: type, regionCode, fromIsAssumption.")
  public Page<OrganizationView> list(
      @Valid @BeanParam OrganizationFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page,
      @Valid @BeanParam FacetRequest facets) {
    return organizations.list(filter, asOf.day(legalDay), page, facets);
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR, Roles.IMPORTER})
  @Operation(operationId = "createOrganization", summary = "Registers an organization")
  public RestResponse<OrganizationView> register(@Valid @NotNull NewOrganization request) {
    return idempotency.run(
        () -> {
          OrganizationView view = organizations.register(request);
          return Answers.created("/api/v1/organizations/" + view.id(), view);
        });
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getOrganization", summary = "Gets an organization as it was on a day")
  public OrganizationView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return organizations.get(id, asOf.day(legalDay));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR, Roles.IMPORTER})
  @Operation(
      operationId = "updateOrganization",
      summary = "Changes what an organization is from a day on")
  public OrganizationView change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = OrganizationChange.class)))
          @NotNull
          MergePatch patch) {
    return organizations.change(
        id, IfMatch.version(ifMatch), now -> patches.apply(patch, now, OrganizationChange.class));
  }

  @POST
  @Path("/{id}/dissolution")
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR, Roles.IMPORTER})
  @Operation(operationId = "dissolveOrganization", summary = "Records that an organization ended")
  public RestResponse<OrganizationView> dissolve(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull Dissolution request) {
    return idempotency.run(
        () -> RestResponse.ok(organizations.dissolve(id, IfMatch.version(ifMatch), request)));
  }

  @GET
  @Path("/{id}/history")
  @PermitAll
  @Operation(
      operationId = "listOrganizationHistory",
      summary = "Lists the events of an organization, oldest first")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(organizations.history(id, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{id}/corrections")
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR, Roles.IMPORTER})
  @Operation(
      operationId = "correctOrganization",
      summary = "Puts an event of an organization right")
  public RestResponse<Page<EventView>> correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull CorrectionRequest request) {
    return idempotency.run(
        () ->
            RestResponse.ok(
                Page.whole(organizations.correct(id, IfMatch.version(ifMatch), request))));
  }
}
