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

/** Ballots and meetings about a standard, over HTTP. */
@Path("/api/v1/standards/{id}")
@Tag(name = "ballots", description = "Ballots and meetings: votes, verdicts, minutes.")
class EditionBallotResource {

  private final BallotDesk desk;

  EditionBallotResource(BallotDesk desk) {
    this.desk = desk;
  }

  @GET
  @Path("/ballots")
  @PermitAll
  @Operation(
      operationId = "listStandardBallots",
      summary = "Lists the ballots about a standard, oldest first")
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
      operationId = "createStandardBallot",
      summary = "Announces a ballot about a standard, and opens it on its first day",
      description =
          "Such as on what comes of a review. Its voters are fixed when it opens: the members of the standard's committee on that day, or the experts listed; who is to stand aside is named.")
  public RestResponse<BallotViews.BallotView> announce(
      @PathParam("id") UUID id, @Valid @NotNull BallotRequests.NewBallot request) {
    return desk.announce(about(id), request);
  }

  @GET
  @Path("/meetings")
  @PermitAll
  @Operation(
      operationId = "listStandardMeetings",
      summary = "Lists the meetings about a standard, by their day")
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
  @Operation(operationId = "createStandardMeeting", summary = "Convenes a meeting about a standard")
  public RestResponse<MeetingViews.MeetingView> convene(
      @PathParam("id") UUID id, @Valid @NotNull MeetingRequests.NewMeeting request) {
    return desk.convene(about(id), request);
  }

  private static About about(UUID id) {
    return new About(EditionSubject.TYPE, id);
  }
}
