package org.guiju.programme;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.RawJson;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** Freezing the reports of a document over HTTP. */
@Path("/api/v1/programmes/{code}/snapshots")
@Tag(name = "snapshots")
class ProgrammeSnapshotResource {

  private final SnapshotService snapshots;
  private final Idempotency idempotency;

  ProgrammeSnapshotResource(SnapshotService snapshots, Idempotency idempotency) {
    this.snapshots = snapshots;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR})
  @Operation(
      operationId = "createSnapshot",
      summary = "Freezes the assessment of a document",
      description =
          "Every target's figure and status on the day, as known now, with the definition that holds and the complete"
              + " list of what was counted, all from one view. It is kept as bytes and answered with these for ever.")
  @APIResponse(
      responseCode = "201",
      description = "The frozen report.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SnapshotView.class)))
  public RestResponse<RawJson> freeze(
      @PathParam("code") String code, @Valid @NotNull SnapshotRequest request) {
    return idempotency.run(
        () -> {
          SnapshotService.Kept kept = snapshots.freeze(code, request);
          return Answers.created("/api/v1/snapshots/" + kept.id(), new RawJson(kept.body()));
        });
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listSnapshots",
      summary = "The frozen reports of a document",
      description = "Sorts: createdAt, asOf.")
  public Page<SnapshotSummary> list(
      @PathParam("code") String code,
      @BeanParam SnapshotFilter filter,
      @Valid @BeanParam PageRequest page) {
    return snapshots.list(code, filter, page);
  }
}
