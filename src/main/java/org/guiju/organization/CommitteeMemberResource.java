package org.guiju.organization;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.http.MergePatch;
import org.guiju.platform.http.MergePatches;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.paging.Page;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Members of committees over HTTP. A committee is named by its id, or by its code in any spelling.
 */
@Path("/api/v1/committees/{id}")
@Tag(name = "committees", description = "Technical committees, subcommittees and working groups.")
class CommitteeMemberResource {

  private static final int LONGEST = 160;

  private final CommitteeMemberService members;
  private final LegalDay legalDay;
  private final MergePatches patches;
  private final Idempotency idempotency;

  CommitteeMemberResource(
      CommitteeMemberService members,
      LegalDay legalDay,
      MergePatches patches,
      Idempotency idempotency) {
    this.members = members;
    this.legalDay = legalDay;
    this.patches = patches;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/members")
  @PermitAll
  @Operation(
      operationId = "listCommitteeMembers",
      summary = "Lists the members of a committee on a day",
      description =
          "The committee is named by id, or by code with its slash encoded: `SAC%2FTC%2028`.")
  public Page<CommitteeMemberView> list(
      @PathParam("id") @Size(max = LONGEST) String id,
      @Valid @BeanParam CommitteeMemberFilter filter,
      @BeanParam AsOf asOf) {
    return Page.whole(members.list(id, filter, asOf.day(legalDay)));
  }

  @POST
  @Path("/members")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.INITIATOR,
    Roles.ASSOC,
    Roles.IMPORTER
  })
  @Operation(operationId = "createCommitteeMember", summary = "Records a member of a committee")
  public RestResponse<CommitteeMemberView> join(
      @PathParam("id") @Size(max = LONGEST) String id, @Valid @NotNull NewCommitteeMember request) {
    return idempotency.run(
        () -> {
          CommitteeMemberView view = members.join(id, request);
          return Answers.created("/api/v1/committees/" + Committees.idOf(view) + "/members", view);
        });
  }

  @PATCH
  @Path("/members/{member}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.INITIATOR,
    Roles.ASSOC,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "updateCommitteeMember",
      summary = "Changes what a member of a committee is from a day on")
  public CommitteeMemberView change(
      @PathParam("id") @Size(max = LONGEST) String id,
      @PathParam("member") UUID member,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content = @Content(schema = @Schema(implementation = CommitteeMemberChange.class)))
          @NotNull
          MergePatch patch) {
    return members.change(
        id,
        member,
        IfMatch.version(ifMatch),
        now -> patches.apply(patch, now, CommitteeMemberChange.class));
  }

  @POST
  @Path("/members/{member}/ending")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.TC_SEC,
    Roles.DEPT,
    Roles.INITIATOR,
    Roles.ASSOC,
    Roles.IMPORTER
  })
  @Operation(operationId = "setCommitteeMemberEnd", summary = "Records that a membership ended")
  public RestResponse<Page<CommitteeMemberView>> end(
      @PathParam("id") @Size(max = LONGEST) String id,
      @PathParam("member") UUID member,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull MembershipEnd request) {
    return idempotency.run(
        () ->
            RestResponse.ok(
                Page.whole(members.end(id, member, IfMatch.version(ifMatch), request))));
  }

  @GET
  @Path("/composition")
  @PermitAll
  @Operation(
      operationId = "getCommitteeComposition",
      summary = "Compares the members of a committee with the rules of composition",
      description = "What does not agree is a finding; nothing is refused for it.")
  public CompositionView composition(
      @PathParam("id") @Size(max = LONGEST) String id, @BeanParam AsOf asOf) {
    return members.composition(id, asOf.day(legalDay));
  }
}
