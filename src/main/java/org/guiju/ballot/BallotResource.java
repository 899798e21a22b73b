package org.guiju.ballot;

import io.quarkus.security.Authenticated;
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
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Ballots over HTTP. */
@Path("/api/v1/ballots")
@Tag(name = "ballots", description = "Ballots and meetings: votes, verdicts, minutes.")
class BallotResource {

  private final BallotService ballots;
  private final LegalDay legalDay;
  private final Idempotency idempotency;

  BallotResource(BallotService ballots, LegalDay legalDay, Idempotency idempotency) {
    this.ballots = ballots;
    this.legalDay = legalDay;
    this.idempotency = idempotency;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listBallots",
      summary = "Lists ballots",
      description =
          "Ballots as they stand now. Sorted by any of their fields, by `-closesOn` where none is asked for.")
  public Page<BallotViews.Summary> list(
      @Valid @BeanParam BallotFilter filter, @Valid @BeanParam PageRequest page) {
    return ballots.list(filter, page);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getBallot",
      summary = "Gets a ballot as it was on a day",
      description =
          "The public sees the result once it is closed; who voted and how, and how it stands, is for those involved: its voters, its secretariat, those who decide upon it.")
  public BallotViews.BallotView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return ballots.get(id, asOf.day(legalDay));
  }

  @GET
  @Path("/{id}/history")
  @Authenticated
  @Operation(
      operationId = "listBallotHistory",
      summary = "Lists the events of a ballot, oldest first, to those involved")
  public Page<EventView> history(
      @PathParam("id") UUID id, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(ballots.history(id, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{id}/votes")
  @Authenticated
  @Operation(
      operationId = "setVote",
      summary = "Casts or changes a vote",
      description =
          "By the voter's account, or recorded on behalf by the secretariat with the document that shows it. A change names the vote that it replaces, so that of two at once one wins.")
  public RestResponse<BallotViews.BallotView> vote(
      @PathParam("id") UUID id, @Valid @NotNull BallotRequests.NewVote request) {
    return idempotency.run(() -> RestResponse.ok(ballots.vote(id, request)));
  }

  @POST
  @Path("/{id}/attendance")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(operationId = "setBallotAttendance", summary = "Says which voters are at the meeting")
  public RestResponse<BallotViews.BallotView> attend(
      @PathParam("id") UUID id, @Valid @NotNull BallotRequests.Attendance request) {
    return idempotency.run(() -> RestResponse.ok(ballots.attend(id, request)));
  }

  @POST
  @Path("/{id}/recusals")
  @Authenticated
  @Operation(
      operationId = "setBallotRecusal",
      summary = "Lets a voter stand aside for an interest",
      description = "By the voter, or by the secretariat. A vote that was cast counts no more.")
  public RestResponse<BallotViews.BallotView> recuse(
      @PathParam("id") UUID id, @Valid @NotNull BallotRequests.Recusal request) {
    return idempotency.run(() -> RestResponse.ok(ballots.recuse(id, request)));
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
  @Operation(operationId = "setBallotDeferral", summary = "Puts a ballot off")
  public RestResponse<BallotViews.BallotView> defer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull BallotRequests.Deferral request) {
    return idempotency.run(
        () -> RestResponse.ok(ballots.defer(id, IfMatch.version(ifMatch), request)));
  }

  @POST
  @Path("/{id}/closing")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.APPROVER,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "takeBallotClosing",
      summary = "Closes a ballot and freezes its result",
      description =
          "A vote by letter closes after its last day, or once everybody has voted. A result counted elsewhere is entered here as well, marked as reported and judged by the same rule.")
  public RestResponse<BallotViews.BallotView> close(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull BallotRequests.Closing request) {
    return idempotency.run(
        () -> RestResponse.ok(ballots.close(id, IfMatch.version(ifMatch), request)));
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
  @Operation(operationId = "cancelBallot", summary = "Calls a ballot off")
  public RestResponse<BallotViews.BallotView> cancel(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull BallotRequests.Cancellation request) {
    return idempotency.run(
        () -> RestResponse.ok(ballots.cancel(id, IfMatch.version(ifMatch), request)));
  }
}
