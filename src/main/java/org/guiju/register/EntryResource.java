package org.guiju.register;

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
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.http.MergePatch;
import org.guiju.platform.http.MergePatches;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.engine.ActionView;
import org.guiju.procedure.engine.TransitionRequest;
import org.guiju.procedure.engine.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Entries of registers over HTTP. */
@Path("/api/v1/entries")
@Tag(name = "registers")
class EntryResource {

  private final EntryService entries;
  private final MergePatches patches;
  private final LegalDay legalDay;
  private final RequestLanguage language;
  private final Idempotency idempotency;

  EntryResource(
      EntryService entries,
      MergePatches patches,
      LegalDay legalDay,
      RequestLanguage language,
      Idempotency idempotency) {
    this.entries = entries;
    this.patches = patches;
    this.legalDay = legalDay;
    this.language = language;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getEntry", summary = "Gets an entry of a register as it was on a day")
  public EntryView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return entries.get(id, asOf.day(legalDay), language.get());
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed({
    Roles.ADMIN,
    Roles.PROPOSER,
    Roles.ENTERPRISE,
    Roles.ASSOC,
    Roles.DEPT,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "updateEntry",
      summary = "Changes what an entry says",
      description = "JSON merge patch of the entry's content; it holds from today on.")
  public EntryView update(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = EntryContent.class)))
          @NotNull
          MergePatch patch) {
    return entries.describe(
        id,
        IfMatch.version(ifMatch),
        now -> patches.apply(patch, now, EntryContent.class),
        language.get());
  }

  @GET
  @Path("/{id}/actions")
  @PermitAll
  @Operation(
      operationId = "listEntryActions",
      summary = "Lists what can be done with an entry, and what stands against it")
  public Page<ActionView> actions(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return Page.whole(entries.actions(id, asOf.day(legalDay), language.get()));
  }

  @POST
  @Path("/{id}/transitions")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.PROPOSER,
    Roles.ENTERPRISE,
    Roles.ASSOC,
    Roles.DEPT,
    Roles.IMPORTER
  })
  @Operation(operationId = "takeEntryStep", summary = "Takes a step of an entry")
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
                entries.take(
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
      operationId = "listEntryHistory",
      summary = "Lists the events of an entry, oldest first")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(entries.history(id, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{id}/corrections")
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.IMPORTER})
  @Operation(operationId = "correctEntry", summary = "Puts an event of an entry right")
  public RestResponse<Page<EventView>> correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull CorrectionRequest request) {
    return idempotency.run(
        () -> RestResponse.ok(Page.whole(entries.correct(id, IfMatch.version(ifMatch), request))));
  }
}
