package org.guiju.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.ledger.EventView;
import org.guiju.ledger.HistoryParameters;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.http.MaxBody;
import org.guiju.platform.http.MergePatch;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Documents over HTTP, whatever they are about. */
@Path("/api/v1/documents")
@Tag(name = "documents", description = "Documents of things, in versions that never change.")
class DocumentResource {

  private final DocumentService documents;
  private final DocumentsAbout about;
  private final Downloads downloads;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  DocumentResource(
      DocumentService documents,
      DocumentsAbout about,
      Downloads downloads,
      LegalDay legalDay,
      RequestLanguage language) {
    this.documents = documents;
    this.about = about;
    this.downloads = downloads;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listDocuments",
      summary = "Lists documents of all things",
      description = "Documents as they were on a day. Sorts: createdAt, updatedAt.")
  public Page<DocumentView> list(
      @Valid @BeanParam DocumentFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return about.list(null, filter, asOf, page);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getDocument", summary = "Gets a document as it was on a day")
  public DocumentView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return documents.get(id, asOf.day(legalDay), language.get());
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
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
      operationId = "updateDocument",
      summary = "Changes the title or the access of a document",
      description = "JSON merge patch; versions, code and what it is about cannot be changed.")
  public DocumentView update(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = DocumentPatch.class)))
          @NotNull
          MergePatch patch) {
    return documents.describe(id, IfMatch.version(ifMatch), patch, language.get());
  }

  @GET
  @Path("/{id}/history")
  @PermitAll
  @Operation(
      operationId = "listDocumentHistory",
      summary = "Lists the events of a document, oldest first")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(documents.history(id, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{id}/versions")
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
      operationId = "createDocumentVersion",
      summary = "Uploads a version of a document",
      description =
          "The body is the file as it is. The versions before stay as they are; one with the"
              + " content of the latest is refused.")
  public RestResponse<DocumentView> addVersion(
      @PathParam("id") UUID id,
      @Valid @BeanParam VersionParameters said,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body)
      throws IOException {
    return about.addVersion(id, said, body);
  }

  @GET
  @Path("/{id}/versions/{number}/content")
  @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getDocumentContent",
      summary = "Gets the content of a version, or a part of it",
      description =
          "The bytes as they were uploaded, with their SHA-256 as `ETag`. What you may have in full"
              + " is an attachment; what you may only read is given inline, without a name, if it"
              + " is PDF, plain text or an image, else refused. One part can be asked for by"
              + " `Range`.")
  @APIResponse(
      responseCode = "200",
      description = "The content.",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "206",
      description = "The part asked for.",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "The client has it, by `If-None-Match`.")
  public Response content(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @Parameter(description = "A part of it, such as `bytes=0-1023`.") @HeaderParam("Range")
          @Nullable String range,
      @Parameter(description = "Gives the part only where it is this content, else the whole.")
          @HeaderParam("If-Range")
          @Nullable String ifRange,
      @Parameter(hidden = true) @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    // Of a RestResponse the writer would be chosen by what it holds in general, not by the bytes.
    return downloads
        .answer(id, number, new Downloads.Wish(range, ifRange, ifNoneMatch))
        .toResponse();
  }
}
