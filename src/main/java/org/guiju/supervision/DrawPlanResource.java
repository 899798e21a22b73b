package org.guiju.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The plans of draws over HTTP. */
@Path("/api/v1/draws/{id}/plan")
@Tag(name = "supervision")
class DrawPlanResource {

  private final DrawPlans plans;
  private final Idempotency idempotency;

  DrawPlanResource(DrawPlans plans, Idempotency idempotency) {
    this.plans = plans;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.DRAWING})
  @Operation(
      operationId = "setDrawPlan",
      summary = "Changes the plan by which what was drawn is inspected",
      description =
          "From today on, with the reason; a draw without a plan gets its first one. It never reaches back: what was"
              + " inspected before stands, and the draw tells all its plans. What was drawn does not change.")
  public RestResponse<DrawView> set(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull DrawPlanRequest request) {
    return idempotency.run(() -> RestResponse.ok(plans.set(id, IfMatch.version(ifMatch), request)));
  }
}
