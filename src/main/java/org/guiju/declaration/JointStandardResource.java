package org.guiju.declaration;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.time.LegalDay;

/** The joint standards of a declaration over HTTP. */
@Path("/api/v1/declarations/{id}/joint-standards")
@Tag(name = "declarations")
class JointStandardResource {

  private final JointStandardService joint;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  JointStandardResource(JointStandardService joint, LegalDay legalDay, RequestLanguage language) {
    this.joint = joint;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listJointStandards",
      summary = "Lists the standards of a self-declaration that were made together with others",
      description =
          "Each with who of the others has made it public until the day, and who has not yet. Each enterprise numbers and"
              + " declares a joint standard for itself (Order 83 art. 13); those that name each other, by the number or by the"
              + " same name of the standard, are one standard.")
  public Page<JointStandardView> list(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return Page.whole(joint.of(id, asOf.day(legalDay), language.get()));
  }
}
