package org.guiju.ballot;

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
import org.guiju.platform.paging.Page;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Meetings over HTTP. */
@Path("/api/v1/meetings")
@Tag(name = "ballots", description = "Ballots and meetings: votes, verdicts, minutes.")
class MeetingResource {

  private final MeetingService meetings;
  private final LegalDay legalDay;
  private final Idempotency idempotency;

  MeetingResource(MeetingService meetings, LegalDay legalDay, Idempotency idempotency) {
    this.meetings = meetings;
    this.legalDay = legalDay;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getMeeting", summary = "Gets a meeting as it was on a day")
  public MeetingViews.MeetingView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return meetings.get(id, asOf.day(legalDay));
  }

  @GET
  @Path("/{id}/history")
  @PermitAll
  @Operation(
      operationId = "listMeetingHistory",
      summary = "Lists the events of a meeting, oldest first")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(meetings.history(id, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{id}/minutes")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(operationId = "setMeetingMinutes", summary = "Records what came of a meeting")
  public RestResponse<MeetingViews.MeetingView> minute(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull MeetingRequests.Minutes request) {
    return idempotency.run(
        () -> RestResponse.ok(meetings.minute(id, IfMatch.version(ifMatch), request)));
  }

  @POST
  @Path("/{id}/deferral")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(operationId = "setMeetingDeferral", summary = "Puts a meeting on another day")
  public RestResponse<MeetingViews.MeetingView> defer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull MeetingRequests.Deferral request) {
    return idempotency.run(
        () -> RestResponse.ok(meetings.defer(id, IfMatch.version(ifMatch), request)));
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(operationId = "cancelMeeting", summary = "Calls a meeting off")
  public RestResponse<MeetingViews.MeetingView> cancel(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull BallotRequests.Cancellation request) {
    return idempotency.run(
        () -> RestResponse.ok(meetings.cancel(id, IfMatch.version(ifMatch), request)));
  }
}
