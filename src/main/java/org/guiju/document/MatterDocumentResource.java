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
import org.guiju.matter.MatterPapers;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.MaxBody;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents of matters over HTTP. */
@Path("/api/v1/matters/{id}/documents")
@Tag(name = "documents", description = "Documents of things, in versions that never change.")
class MatterDocumentResource {

  private final DocumentsAbout documents;

  MatterDocumentResource(DocumentsAbout documents) {
    this.documents = documents;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listMatterDocuments",
      summary = "Lists the documents of a matter",
      description =
          "Its documents as they were on a day; everybody sees what there is, `access` tells how"
              + " much of it you may have. Of complaints and feedback, titles and names of files"
              + " are only shown to those who may act on them. Sorts: createdAt, updatedAt.")
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
  @MaxBody(Long.MAX_VALUE)
  @RunOnVirtualThread
  @Operation(
      operationId = "createMatterDocument",
      summary = "Uploads a document of a matter",
      description =
          "The body is the file as it is, 100 MiB at most unless it is set otherwise; what is said"
              + " of it stands in the query. A step can then rest on it by its id. Accounts bring"
              + " papers to matters on which they may act; those of complaints and feedback nobody"
              + " else reads. The step with which a matter begins rests on documents of what it is"
              + " about.")
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
    return new Ref(MatterPapers.TYPE, id);
  }
}
