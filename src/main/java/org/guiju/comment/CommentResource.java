package org.guiju.comment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.ledger.EventView;
import org.guiju.ledger.HistoryParameters;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Comments over HTTP. */
@Path("/api/v1/comments")
@Tag(name = "comments")
class CommentResource {

  private final CommentService comments;
  private final LegalDay legalDay;
  private final RequestLanguage language;
  private final Idempotency idempotency;

  CommentResource(
      CommentService comments,
      LegalDay legalDay,
      RequestLanguage language,
      Idempotency idempotency) {
    this.comments = comments;
    this.legalDay = legalDay;
    this.language = language;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getComment", summary = "Gets a comment as it was on a day")
  public CommentView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return comments.get(id, asOf.day(legalDay), language.get());
  }

  @GET
  @Path("/{id}/history")
  @PermitAll
  @Operation(
      operationId = "listCommentHistory",
      summary = "Lists the events of a comment, oldest first",
      description =
          "For those who run the consultation, and for an account that made it once it is closed: it names accounts.")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(comments.history(id, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{id}/moderation")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.DEPT,
    Roles.TC_SEC,
    Roles.DRAFTER,
    Roles.INITIATOR,
    Roles.APPROVER,
    Roles.ASSOC,
    Roles.ENTERPRISE
  })
  @Operation(
      operationId = "setCommentModeration",
      summary = "Says whether others may read a comment",
      description = "A hidden comment still counts and is still to be disposed of.")
  public RestResponse<CommentView> moderate(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull ModerationRequest moderation) {
    return idempotency.run(
        () ->
            RestResponse.ok(
                comments.moderate(id, IfMatch.version(ifMatch), moderation, language.get())));
  }

  @POST
  @Path("/{id}/disposition")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.DEPT,
    Roles.TC_SEC,
    Roles.DRAFTER,
    Roles.INITIATOR,
    Roles.APPROVER,
    Roles.ASSOC,
    Roles.ENTERPRISE
  })
  @Operation(
      operationId = "setCommentDisposition",
      summary = "Says what becomes of a comment",
      description =
          "It can be changed, and its history is kept, until a step is taken that rests on it, such as the submission"
              + " for examination.")
  public RestResponse<CommentView> dispose(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull DispositionRequest disposition) {
    return idempotency.run(
        () ->
            RestResponse.ok(
                comments.dispose(id, IfMatch.version(ifMatch), disposition, language.get())));
  }
}
