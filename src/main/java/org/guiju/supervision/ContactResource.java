package org.guiju.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How complainants can be reached, over HTTP. */
@Path("/api/v1/matters/{id}/contact")
@Tag(name = "supervision")
class ContactResource {

  private final SubmissionService submissions;

  ContactResource(SubmissionService submissions) {
    this.submissions = submissions;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.INSPECTOR})
  @Operation(
      operationId = "getComplaintContact",
      summary = "Tells the department that treats a complaint how to reach the complainant")
  public ComplaintContact contact(@PathParam("id") UUID id) {
    return submissions.contact(id);
  }

  @DELETE
  @RolesAllowed({Roles.ADMIN, Roles.INSPECTOR})
  @Operation(
      operationId = "deleteComplaintContact",
      summary = "Erases the contact of a complainant")
  public RestResponse<Void> erase(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    IfMatch.require(IfMatch.version(ifMatch), SubmissionService.CONTACT_VERSION);
    submissions.eraseContact(id);
    return RestResponse.noContent();
  }
}
