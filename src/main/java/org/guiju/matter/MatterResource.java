package org.guiju.matter;

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

/** Matters over HTTP. */
@Path("/api/v1/matters")
@Tag(
    name = "matters",
    description =
        "Small procedures about a project, an edition or a declaration: patents, changes of the plan, slips,"
            + " translations, filings, appeals.")
class MatterResource {

  private final MatterService matters;
  private final LegalDay legalDay;
  private final RequestLanguage language;
  private final Idempotency idempotency;

  MatterResource(
      MatterService matters, LegalDay legalDay, RequestLanguage language, Idempotency idempotency) {
    this.matters = matters;
    this.legalDay = legalDay;
    this.language = language;
    this.idempotency = idempotency;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listMatters",
      summary = "Lists matters",
      description =
          "Matters as they stood on a day. Sorts: type, state, ended, openedOn, endedOn, aboutType,"
              + " about, kind, reference, titleZh, titleEn, committee, organization, regionCode,"
              + " procedure, createdAt, updatedAt, id; what has none comes last. Facets: type,"
              + " state, ended, aboutType, kind, committee, regionCode, procedure.")
  public Page<MatterSummary> list(
      @Valid @BeanParam MatterFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page,
      @Valid @BeanParam FacetRequest facets) {
    return matters.list(filter, asOf.day(legalDay), page, facets);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getMatter", summary = "Gets a matter as it was on a day")
  public MatterView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return matters.get(id, asOf.day(legalDay), language.get());
  }

  @GET
  @Path("/{id}/actions")
  @PermitAll
  @Operation(
      operationId = "listMatterActions",
      summary = "Lists what can be done with a matter, and what stands against it")
  public Page<ActionView> actions(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return Page.whole(matters.actions(id, asOf.day(legalDay), language.get()));
  }

  @POST
  @Path("/{id}/transitions")
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
      operationId = "takeMatterStep",
      summary = "Takes a step of a matter",
      description =
          "What the step brings about for the thing that the matter is about happens in the same transaction; where"
              + " that is refused, so is the step.")
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
                matters.take(
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
      operationId = "listMatterHistory",
      summary = "Lists the events of a matter, oldest first")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(matters.history(id, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{id}/corrections")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.DEPT,
    Roles.INITIATOR,
    Roles.APPROVER,
    Roles.FILING_AUTH,
    Roles.INSPECTOR,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "correctMatter",
      summary = "Puts an event of a matter right, and what came of it")
  public RestResponse<Page<EventView>> correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull CorrectionRequest request) {
    return idempotency.run(
        () -> RestResponse.ok(Page.whole(matters.correct(id, IfMatch.version(ifMatch), request))));
  }
}
