package org.guiju.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.EventView;
import org.guiju.ledger.HistoryParameters;
import org.guiju.platform.http.Answers;
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
import org.guiju.standard.Participation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Projects over HTTP. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Standards projects and how they go through their procedure.")
class ProjectResource {

  private static final String PATH = "/api/v1/projects/";

  private final ProjectService projects;
  private final LegalDay legalDay;
  private final RequestLanguage language;
  private final Idempotency idempotency;

  ProjectResource(
      ProjectService projects,
      LegalDay legalDay,
      RequestLanguage language,
      Idempotency idempotency) {
    this.idempotency = idempotency;
    this.projects = projects;
    this.legalDay = legalDay;
    this.language = language;
  }

  @POST
  @RolesAllowed({
    Roles.ADMIN,
    Roles.PROPOSER,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(operationId = "createProject", summary = "Registers a project")
  public RestResponse<ProjectView> register(@Valid @NotNull ProjectRequest request) {
    return idempotency.run(
        () -> {
          ProjectView view = projects.register(request, language.get());
          return Answers.created(PATH + view.id(), view);
        });
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listProjects",
      summary = "Lists projects",
      description =
          "Projects as they were on a day. Sorts: every field of an item, and responsible,"
              + " planIssuedOn, deadline, fastTrack, announcementNumber, issueDate,"
              + " implementationDate, registeredOn; what has none comes last. Facets: kind, nature,"
              + " workType, state, stage, committee, regionCode, procedure, fastTrack.")
  public Page<ProjectSummary> list(
      @Valid @BeanParam ProjectFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page,
      @Valid @BeanParam FacetRequest facets) {
    return projects.list(filter, asOf.day(legalDay), page, facets);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getProject", summary = "Gets a project as it was on a day")
  public ProjectView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return projects.get(id, asOf.day(legalDay), language.get());
  }

  @PATCH
  @Path("/{id}")
  @Consumes({"application/merge-patch+json", "application/json"})
  @RolesAllowed({
    Roles.ADMIN,
    Roles.PROPOSER,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "updateProject",
      summary = "Changes what a project says of itself",
      description =
          "JSON merge patch of descriptive fields; what the procedure decides cannot be changed so.")
  public ProjectView update(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ProjectPatch.class)))
          @NotNull
          JsonNode patch) {
    return projects.describe(
        id, IfMatch.version(ifMatch), ProjectPatch.checked(patch), language.get());
  }

  @GET
  @Path("/{id}/actions")
  @PermitAll
  @Operation(
      operationId = "listProjectActions",
      summary = "Lists what can be done with a project, and what stands against it")
  public Page<ActionView> actions(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return Page.whole(projects.actions(id, asOf.day(legalDay), language.get()));
  }

  @POST
  @Path("/{id}/transitions")
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
  @Operation(operationId = "takeProjectStep", summary = "Takes a step of the procedure")
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
                projects.take(
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
      operationId = "listProjectHistory",
      summary = "Lists the events of a project, oldest first")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(projects.history(id, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{id}/corrections")
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR, Roles.APPROVER, Roles.IMPORTER})
  @Operation(
      operationId = "correctProject",
      summary = "Puts an event of a project right",
      description =
          "The registration itself can be voided where nothing else happened to the project: the answer is then 204, the"
              + " project is found no more, and its history stays.")
  @APIResponse(
      responseCode = "200",
      description = "The answer.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "204", description = "Nothing is left of it but its history.")
  public RestResponse<ProjectView> correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull CorrectionRequest request) {
    return idempotency.run(
        () ->
            projects
                .correct(id, IfMatch.version(ifMatch), request, language.get())
                .map(RestResponse::ok)
                .orElseGet(RestResponse::noContent));
  }

  @GET
  @Path("/{id}/participations")
  @PermitAll
  @Operation(
      operationId = "listProjectParticipations",
      summary = "Lists who takes part in a project")
  public Page<Participation> participations(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return Page.whole(
        List.copyOf(projects.get(id, asOf.day(legalDay), language.get()).participations()));
  }

  @POST
  @Path("/{id}/participations")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.PROPOSER,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "setProjectParticipation",
      summary = "Sets an organization's part in a project")
  public RestResponse<ProjectView> participate(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull ParticipationRequest request) {
    return idempotency.run(
        () ->
            RestResponse.ok(
                projects.participate(id, IfMatch.version(ifMatch), request, language.get())));
  }

  @DELETE
  @Path("/{id}/participations/{organization}")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.PROPOSER,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "deleteProjectParticipation",
      summary = "Takes an organization's part in a project away")
  public ProjectView leave(
      @PathParam("id") UUID id,
      @PathParam("organization") UUID organization,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return projects.leave(id, IfMatch.version(ifMatch), organization, language.get());
  }
}
