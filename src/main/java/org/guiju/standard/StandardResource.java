package org.guiju.standard;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.EventView;
import org.guiju.ledger.HistoryParameters;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.IfMatch;
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

/** Editions over HTTP. */
@Path("/api/v1/standards")
@Tag(name = "standards", description = "Published editions and their life after publication.")
class StandardResource {

  private final StandardService standards;
  private final LegalDay legalDay;
  private final RequestLanguage language;
  private final Idempotency idempotency;

  StandardResource(
      StandardService standards,
      LegalDay legalDay,
      RequestLanguage language,
      Idempotency idempotency) {
    this.idempotency = idempotency;
    this.standards = standards;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listStandards",
      summary = "Lists editions",
      description =
          "Editions on a day. Sorts: every field of an item, and regionCode, industryCode,"
              + " responsible, announcement, procedure, workType, stage, project, recordNumber,"
              + " issuer, createdAt; what has none comes last. Facets: kind, nature, level, state,"
              + " committee, regionCode, industryCode, procedure, workType, stage.")
  public Page<StandardSummary> list(
      @Valid @BeanParam StandardFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page,
      @Valid @BeanParam FacetRequest facets) {
    return standards.list(filter, asOf.day(legalDay), page, facets);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getStandard", summary = "Gets an edition as it is on a day")
  public StandardView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return standards.get(id, asOf.day(legalDay), language.get());
  }

  @GET
  @Path("/{id}/history")
  @PermitAll
  @Operation(
      operationId = "listStandardHistory",
      summary = "Lists the events of an edition, oldest first")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(standards.history(id, view.asRecorded(), view.knownAt()));
  }

  @GET
  @Path("/{id}/actions")
  @PermitAll
  @Operation(
      operationId = "listStandardActions",
      summary = "Lists what can be done with an edition")
  public Page<ActionView> actions(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return Page.whole(standards.actions(id, asOf.day(legalDay), language.get()));
  }

  @POST
  @Path("/{id}/transitions")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.DEPT,
    Roles.TC_SEC,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.APPROVER,
    Roles.PUBLISHER,
    Roles.INSPECTOR,
    Roles.IMPORTER
  })
  @Operation(operationId = "takeStandardStep", summary = "Takes a step in the life of an edition")
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
                standards.take(
                    id,
                    IfMatch.version(ifMatch),
                    request.step(legalDay.today()),
                    preview,
                    language.get())));
  }

  @POST
  @Path("/{id}/corrections")
  @RolesAllowed({Roles.ADMIN, Roles.APPROVER, Roles.PUBLISHER})
  @Operation(operationId = "correctStandard", summary = "Puts an event of an edition right")
  public RestResponse<Page<EventView>> correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull CorrectionRequest request) {
    return idempotency.run(
        () ->
            RestResponse.ok(Page.whole(standards.correct(id, IfMatch.version(ifMatch), request))));
  }
}
