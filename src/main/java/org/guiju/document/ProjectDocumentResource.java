package org.guiju.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.ledger.Ref;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.MaxBody;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents of projects over HTTP. */
@Path("/api/v1/projects/{id}/documents")
@Tag(name = "documents", description = "Documents of things, in versions that never change.")
class ProjectDocumentResource {

  private final DocumentsAbout documents;

  ProjectDocumentResource(DocumentsAbout documents) {
    this.documents = documents;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listProjectDocuments",
      summary = "Lists the documents of a project",
      description =
          "Its documents as they were on a day; everybody sees what there is, `access` tells how"
              + " much of it you may have. Sorts: createdAt, updatedAt.")
  public Page<DocumentView> list(
      @PathParam("id") UUID id,
      @Valid @BeanParam DocumentFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return documents.list(about(id), filter, asOf, page);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({
    Roles.ADMIN,
    Roles.PROPOSER,
    Roles.TC_SEC,
    Roles.DRAFTER,
    Roles.DEPT,
    Roles.EVALUATOR,
    Roles.INITIATOR,
    Roles.APPROVER,
    Roles.PUBLISHER,
    Roles.ENTERPRISE,
    Roles.ASSOC,
    Roles.IMPORTER
  })
  @MaxBody(Long.MAX_VALUE)
  @RunOnVirtualThread
  @Operation(
      operationId = "createProjectDocument",
      summary = "Uploads a document of a project",
      description =
          "The body is the file as it is, 100 MiB at most unless it is set otherwise; what is said"
              + " of it stands in the query. A step can then rest on it by its id.")
  public RestResponse<DocumentView> create(
      @PathParam("id") UUID id,
      @Valid @BeanParam DocumentParameters said,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body)
      throws IOException {
    return documents.create(about(id), said, body);
  }

  private static Ref about(UUID id) {
    return new Ref(ProjectOwner.TYPE, id);
  }
}
