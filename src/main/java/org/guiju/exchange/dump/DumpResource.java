package org.guiju.exchange.dump;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.security.Roles;

/** Dumps over HTTP, for those who may see everything. */
@Path("/api/v1/dumps")
@Tag(
    name = "dumps",
    description = "The whole register as files, written every night where a folder is set.")
class DumpResource {

  private final DumpService dumps;

  DumpResource(DumpService dumps) {
    this.dumps = dumps;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  @Operation(
      operationId = "listDumps",
      summary = "The dumps that are there",
      description = "With what is private in the register, so only for administrators.")
  public DumpList list() {
    return new DumpList(dumps.list(), null);
  }

  @GET
  @Path("/{name}")
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  @Operation(operationId = "getDump", summary = "What a dump is made of")
  public Manifest get(@PathParam("name") String name) {
    return dumps.get(name);
  }

  @GET
  @Path("/{name}/files/{file}")
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "getDumpFile",
      summary = "A file of a dump",
      description =
          "One of its `files`, `manifest.json` or `SHA256SUMS`; all of them in one folder are what"
              + " `./guiju restore` takes.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response file(@PathParam("name") String name, @PathParam("file") String file) {
    DumpService.Content content = dumps.file(name, file);
    return Response.ok((StreamingOutput) out -> Files.copy(content.path(), out))
        .header("Content-Length", content.bytes())
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
