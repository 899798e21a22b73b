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

/** Committees over HTTP. */
@Path("/api/v1/committees")
@Tag(name = "committees", description = "Technical committees, subcommittees and working groups.")
class CommitteeResource {

  private final CommitteeService committees;
  private final LegalDay legalDay;
  private final MergePatches patches;
  private final Idempotency idempotency;

  CommitteeResource(
      CommitteeService committees,
      LegalDay legalDay,
      MergePatches patches,
      Idempotency idempotency) {
    this.committees = committees;
    this.legalDay = legalDay;
    this.patches = patches;
    this.idempotency = idempotency;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listCommittees",
      summary = "Lists committees",
      description =
          "Committees as they were on a day. Sorts: code, nameZh, nameEn, parent, level,"
              + " secretariat, validFrom, fromIsAssumption, validTo, dissolvedOn, createdAt,"
              + " updatedAt, id; what has none comes last. Facets: parent, level,"
              + " fromIsAssumption.")
  public Page<CommitteeView> list(
      @Valid @BeanParam CommitteeFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page,
      @Valid @BeanParam FacetRequest facets) {
    return committees.list(filter, asOf.day(legalDay), page, facets);
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR, Roles.IMPORTER})
  @Operation(operationId = "createCommittee", summary = "Records a committee")
  public RestResponse<CommitteeView> establish(@Valid @NotNull NewCommittee request) {
    return idempotency.run(
        () -> {
          CommitteeView view = committees.establish(request);
          return Answers.created("/api/v1/committees/" + view.id(), view);
        });
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getCommittee", summary = "Gets a committee as it was on a day")
  public CommitteeView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return committees.get(id, asOf.day(legalDay));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR, Roles.IMPORTER})
  @Operation(operationId = "updateCommittee", summary = "Changes what a committee is from a day on")
  public CommitteeView change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = CommitteeChange.class)))
          @NotNull
          MergePatch patch) {
    return committees.change(
        id, IfMatch.version(ifMatch), now -> patches.apply(patch, now, CommitteeChange.class));
  }

  @POST
  @Path("/{id}/dissolution")
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR, Roles.IMPORTER})
  @Operation(operationId = "dissolveCommittee", summary = "Records that a committee ended")
  public RestResponse<CommitteeView> dissolve(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull Dissolution request) {
    return idempotency.run(
        () -> RestResponse.ok(committees.dissolve(id, IfMatch.version(ifMatch), request)));
  }

  @GET
  @Path("/{id}/history")
  @PermitAll
  @Operation(
      operationId = "listCommitteeHistory",
      summary = "Lists the events of a committee, oldest first")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(committees.history(id, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{id}/corrections")
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR, Roles.IMPORTER})
  @Operation(operationId = "correctCommittee", summary = "Puts an event of a committee right")
  public RestResponse<Page<EventView>> correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull CorrectionRequest request) {
    return idempotency.run(
        () ->
            RestResponse.ok(Page.whole(committees.correct(id, IfMatch.version(ifMatch), request))));
  }
}
