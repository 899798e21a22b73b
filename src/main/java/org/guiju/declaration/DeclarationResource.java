package org.guiju.declaration;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.engine.ActionView;
import org.guiju.procedure.engine.TransitionRequest;
import org.guiju.procedure.engine.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Declarations over HTTP. */
@Path("/api/v1/declarations")
@Tag(
    name = "declarations",
    description = "Self-declarations of enterprises and social organizations.")
class DeclarationResource {

  private static final String PATH = "/api/v1/declarations/";

  private final DeclarationService declarations;
  private final LegalDay legalDay;
  private final RequestLanguage language;
  private final MergePatches patches;
  private final Idempotency idempotency;

  DeclarationResource(
      DeclarationService declarations,
      LegalDay legalDay,
      RequestLanguage language,
      MergePatches patches,
      Idempotency idempotency) {
    this.declarations = declarations;
    this.legalDay = legalDay;
    this.language = language;
    this.patches = patches;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.ENTERPRISE, Roles.ASSOC, Roles.IMPORTER})
  @Operation(operationId = "createDeclaration", summary = "Registers a self-declaration")
  public RestResponse<DeclarationView> declare(@Valid @NotNull DeclarationRequest request) {
    return idempotency.run(
        () -> {
          DeclarationView view = declarations.declare(request, language.get());
          return Answers.created(PATH + view.id(), view);
        });
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listDeclarations",
      summary = "Lists self-declarations",
      description =
          "Declarations as they were on a day. Sorts: every field of an item; what has none comes"
              + " last. Facets: kind, state, public, procedure.")
  public Page<DeclarationSummary> list(
      @Valid @BeanParam DeclarationFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page,
      @Valid @BeanParam FacetRequest facets) {
    return declarations.list(filter, asOf.day(legalDay), page, facets);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getDeclaration", summary = "Gets a self-declaration as it was on a day")
  public DeclarationView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return declarations.get(id, asOf.day(legalDay), language.get());
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.ADMIN, Roles.ENTERPRISE, Roles.ASSOC, Roles.IMPORTER})
  @Operation(
      operationId = "updateDeclaration",
      summary = "Changes what a self-declaration says",
      description =
          "JSON merge patch. Once published, the change becomes public with UPDATE, which checks it.")
  public DeclarationView update(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = DeclarationContent.class)))
          @NotNull
          MergePatch patch) {
    return declarations.describe(
        id,
        IfMatch.version(ifMatch),
        now -> patches.apply(patch, now, DeclarationContent.class),
        language.get());
  }

  @GET
  @Path("/{id}/actions")
  @PermitAll
  @Operation(
      operationId = "listDeclarationActions",
      summary = "Lists what can be done with a self-declaration, and what stands against it")
  public Page<ActionView> actions(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return Page.whole(declarations.actions(id, asOf.day(legalDay), language.get()));
  }

  @POST
  @Path("/{id}/transitions")
  @RolesAllowed({Roles.ADMIN, Roles.ENTERPRISE, Roles.ASSOC, Roles.INSPECTOR, Roles.IMPORTER})
  @Operation(operationId = "takeDeclarationStep", summary = "Takes a step of the procedure")
  public RestResponse<TransitionView> take(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @QueryParam("preview")
          @DefaultValue("false")
          @Parameter(description = "Only tells what the step would do; nothing is recorded.")
          boolean preview,
      @Valid @NotNull TransitionRequest request) {
    return idempotency.run(
        preview,
        () ->
            RestResponse.ok(
                declarations.take(
                    id,
                    IfMatch.version(ifMatch),
                    request.step(legalDay.today()),
                    preview,
                    language.get())));
  }

  @GET
  @Path("/{id}/history")
  @PermitAll
  @Operation(
      operationId = "listDeclarationHistory",
      summary = "Lists the events of a self-declaration, oldest first")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(declarations.history(id, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{id}/corrections")
  @RolesAllowed({Roles.ADMIN, Roles.INSPECTOR, Roles.IMPORTER})
  @Operation(
      operationId = "correctDeclaration",
      summary = "Puts an event of a self-declaration right")
  public RestResponse<Page<EventView>> correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull CorrectionRequest request) {
    return idempotency.run(
        () ->
            RestResponse.ok(
                Page.whole(declarations.correct(id, IfMatch.version(ifMatch), request))));
  }
}
