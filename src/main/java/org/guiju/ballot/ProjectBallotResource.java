package org.guiju.ballot;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.paging.Page;
import org.guiju.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** Ballots and meetings about a project, over HTTP. */
@Path("/api/v1/projects/{id}")
@Tag(name = "ballots", description = "Ballots and meetings: votes, verdicts, minutes.")
class ProjectBallotResource {

  private final BallotDesk desk;

  ProjectBallotResource(BallotDesk desk) {
    this.desk = desk;
  }

  @GET
  @Path("/ballots")
  @PermitAll
  @Operation(
      operationId = "listProjectBallots",
      summary = "Lists the ballots about a project, oldest first")
  public Page<BallotViews.Summary> ballots(@PathParam("id") UUID id) {
    return desk.ballots(about(id));
  }

  @POST
  @Path("/ballots")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "createProjectBallot",
      summary = "Announces a ballot about a project, and opens it on its first day",
      description =
          "Its voters are fixed when it opens: the members of the project's committee on that day, or the experts listed. Drafters stand aside.")
  public RestResponse<BallotViews.BallotView> announce(
      @PathParam("id") UUID id, @Valid @NotNull BallotRequests.NewBallot request) {
    return desk.announce(about(id), request);
  }

  @GET
  @Path("/meetings")
  @PermitAll
  @Operation(
      operationId = "listProjectMeetings",
      summary = "Lists the meetings about a project, by their day")
  public Page<MeetingViews.MeetingView> meetings(@PathParam("id") UUID id) {
    return desk.meetings(about(id));
  }

  @POST
  @Path("/meetings")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(operationId = "createProjectMeeting", summary = "Convenes a meeting about a project")
  public RestResponse<MeetingViews.MeetingView> convene(
      @PathParam("id") UUID id, @Valid @NotNull MeetingRequests.NewMeeting request) {
    return desk.convene(about(id), request);
  }

  private static About about(UUID id) {
    return new About(ProjectSubject.TYPE, id);
  }
}
