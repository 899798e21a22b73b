package org.guiju.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.security.Roles;

/** The ledger with all that is in it over HTTP, for those who keep a copy. */
@Path("/api/v1/ledger")
@Tag(name = "ledger", description = "Whether the ledger is what was recorded.")
class LedgerCopyResource {

  private static final int MOST = 500;
  private static final String NDJSON = "application/x-ndjson";

  private final LedgerCopy copy;

  LedgerCopyResource(LedgerCopy copy) {
    this.copy = copy;
  }

  @GET
  @Path("/events")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listLedgerEvents",
      summary = "Lists whole events after a position, in the global order",
      description =
          "The change feed with payloads and hashes and all that is private, to follow from the"
              + " position of a dump on. An answer may have fewer events than asked for though there are"
              + " more; nothing is new where `next` equals `head`.")
  public LedgerEvents list(
      @QueryParam("after")
          @DefaultValue("0")
          @Min(0)
          @Parameter(description = "The last position seen.")
          long after,
      @QueryParam("limit")
          @DefaultValue("100")
          @Min(1)
          @Max(MOST)
          @Parameter(description = "How many events at most, 1 to 500.")
          int limit) {
    return copy.after(after, limit);
  }

  @GET
  @Path("/attachments/{id}")
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  @Produces(NDJSON)
  @Operation(
      operationId = "getLedgerAttachments",
      summary = "What is kept of a thing beside its events",
      description =
          "One row of a table in each line, in the form of the files of dumps; nothing where there is"
              + " nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The rows.",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response attachments(@PathParam("id") UUID id) {
    return Response.ok((StreamingOutput) out -> copy.attachments(id, out))
        .header("Cache-Control", "no-store")
        .build();
  }
}
