package org.guiju.comment;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.Sha256;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.MaxBody;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The comments of a consultation, over HTTP. */
@Path("/api/v1/comment-rounds/{id}/comments")
@Tag(name = "comments")
class RoundCommentResource {

  private static final String PATH = "/api/v1/comments/";
  private static final long LONGEST = 256L << 10;
  private static final long LARGEST = 10L << 20;

  private final CommentService comments;
  private final FormImport forms;
  private final LegalDay legalDay;
  private final RequestLanguage language;
  private final Idempotency idempotency;
  private final CurrentVertxRequest request;

  RoundCommentResource(
      CommentService comments,
      FormImport forms,
      LegalDay legalDay,
      RequestLanguage language,
      Idempotency idempotency,
      CurrentVertxRequest request) {
    this.comments = comments;
    this.forms = forms;
    this.legalDay = legalDay;
    this.language = language;
    this.idempotency = idempotency;
    this.request = request;
  }

  @POST
  @PermitAll
  @MaxBody(LONGEST)
  @Operation(
      operationId = "createComment",
      summary = "Makes a comment",
      description =
          "No account is needed where everybody is asked. Others may read it once it is published. How much one address"
              + " and one consultation may send within an hour is bounded (429).")
  public RestResponse<CommentView> submit(
      @PathParam("id") UUID id, @Valid @NotNull CommentRequest comment) {
    return idempotency.run(
        () -> {
          CommentView view = comments.submit(id, comment, address(), language.get());
          return Answers.created(PATH + view.id(), view);
        });
  }

  private String address() {
    var remote = request.getCurrent().request().remoteAddress();
    String host = remote == null ? null : remote.hostAddress();
    return host == null ? "" : host;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listComments",
      summary = "Lists the comments of a consultation",
      description =
          "Those who run it see all of them, others those that are published, with what became of them once it is closed."
              + " Nothing is filtered by what the reader may not see (403, or 409 for what became of them before it is"
              + " closed), nor sorted by it (400). Sorts: receivedAt, receivedOn, updatedAt, clause, line, element, type,"
              + " comment, proposedChange, language, file, formKey, memberBody, visibility, version, id; once it is"
              + " closed, disposition, dispositionReason, majorDissent, disposedOn; for those who run it, account,"
              + " organization, moderationReason, disposedBy.")
  public Page<CommentView> list(
      @PathParam("id") UUID id,
      @Valid @BeanParam CommentFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return comments.list(id, filter, asOf.day(legalDay), page, language.get());
  }

  @POST
  @Path("/import")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.DEPT,
    Roles.TC_SEC,
    Roles.DRAFTER,
    Roles.INITIATOR,
    Roles.APPROVER,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @Produces(MediaType.APPLICATION_JSON)
  @MaxBody(LARGEST)
  @RunOnVirtualThread
  @Operation(
      operationId = "updateCommentsFromForm",
      summary = "Brings in a comment form of ISO and IEC",
      description =
          "CSV or XLSX of at most 10 MiB and 5,000 rows, as a whole or not at all. A row is known by its id: brought in"
              + " again it can only say what became of the comment.")
  public RestResponse<FormImportView> bring(
      @PathParam("id") UUID id,
      @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
      @QueryParam("receivedOn")
          @Parameter(
              description =
                  "Day on which the comments came in; today, or the last day of the round, where absent.")
          @Nullable LocalDate receivedOn,
      @QueryParam("publish")
          @DefaultValue("false")
          @Parameter(description = "Whether others may read the new ones at once.")
          boolean publish,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = SheetFormat.CSV_TYPE,
                    schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                    mediaType = SheetFormat.XLSX_TYPE,
                    schema = @Schema(type = SchemaType.STRING, format = "binary"))
              })
          InputStream body)
      throws IOException {
    byte[] file = body.readAllBytes();
    SheetFormat format =
        contentType != null && contentType.startsWith(SheetFormat.XLSX_TYPE)
            ? SheetFormat.XLSX
            : SheetFormat.CSV;
    return idempotency.runOver(
        Sha256.hex(file), () -> RestResponse.ok(forms.run(id, file, format, receivedOn, publish)));
  }
}
