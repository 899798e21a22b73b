package org.guiju.programme;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.counting.EvidenceView;
import org.guiju.platform.http.RawJson;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Frozen reports over HTTP. */
@Path("/api/v1/snapshots")
@Tag(name = "snapshots", description = "Frozen reports: figures and evidence that never change")
class SnapshotResource {

  private static final String TEXT = "text/plain";

  private final SnapshotService snapshots;
  private final DifferenceService differences;

  SnapshotResource(SnapshotService snapshots, DifferenceService differences) {
    this.snapshots = snapshots;
    this.differences = differences;
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getSnapshot",
      summary = "A frozen report, byte for byte",
      description =
          "Whatever was recorded since, and in whatever language it is asked for. The SHA-256 of the bytes stands in the"
              + " ledger and in the list.")
  @APIResponse(
      responseCode = "200",
      description = "The frozen report.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SnapshotView.class)))
  public RawJson get(@PathParam("id") UUID id) {
    return new RawJson(snapshots.body(id));
  }

  @GET
  @Path("/{id}/targets/{target}/evidence")
  @PermitAll
  @Operation(
      operationId = "listSnapshotEvidence",
      summary = "The frozen rows behind a figure",
      description =
          "With titles and numbers as they were. Sorted by `date`; `total` is always known.")
  public Page<EvidenceView> evidence(
      @PathParam("id") UUID id,
      @PathParam("target") String target,
      @Valid @BeanParam PageRequest page) {
    return snapshots.evidence(id, target, page);
  }

  @GET
  @Path("/{id}/targets/{target}/evidence-text")
  @Produces(TEXT)
  @PermitAll
  @Operation(
      operationId = "getSnapshotEvidence",
      summary = "All frozen rows behind a figure, byte for byte",
      description =
          "One JSON object a line, each ended by a line feed; the SHA-256 of the whole is `evidenceSha256`.")
  @APIResponse(
      responseCode = "200",
      description = "One row a line.",
      content = @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING)))
  public StreamingOutput lines(@PathParam("id") UUID id, @PathParam("target") String target) {
    snapshots.require(id, target);
    return out -> write(id, target, out);
  }

  private void write(UUID id, String target, OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    byte[] part = snapshots.lines(id, target, 0);
    for (long next = 1; part.length > 0; next++) {
      buffered.write(part);
      part = snapshots.lines(id, target, next);
    }
    buffered.flush();
  }

  @GET
  @Path("/{id}/difference")
  @PermitAll
  @Operation(
      operationId = "compareSnapshot",
      summary = "What differs between a frozen report and now",
      description =
          "Or another frozen report of the same document (`with`): for each target both figures and how many rows were"
              + " added, removed and changed. Now means the same day by what is known now, and by the definition that"
              + " now holds for it.")
  public Difference difference(
      @PathParam("id") UUID id,
      @QueryParam("with") @Parameter(description = "Another frozen report; now where absent.")
          @Nullable UUID with) {
    return differences.difference(id, with);
  }

  @GET
  @Path("/{id}/targets/{target}/difference")
  @PermitAll
  @Operation(
      operationId = "listSnapshotDifferences",
      summary = "The rows that differ, with the events that caused it",
      description = "Sorted by `date`.")
  public Page<DifferenceItem> items(
      @PathParam("id") UUID id,
      @PathParam("target") String target,
      @QueryParam("with") @Parameter(description = "Another frozen report; now where absent.")
          @Nullable UUID with,
      @Valid @BeanParam PageRequest page) {
    return differences.items(id, target, with, page);
  }
}
