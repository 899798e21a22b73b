package org.guiju.supervision;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.Answers;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** Random draws over HTTP. */
@Path("/api/v1/draws")
@Tag(name = "supervision")
class DrawResource {

  private final DrawService draws;
  private final Idempotency idempotency;
  private final AtomicBoolean underWay = new AtomicBoolean();

  DrawResource(DrawService draws, Idempotency idempotency) {
    this.draws = draws;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.DRAWING})
  @Operation(
      operationId = "createDraw",
      summary = "Draws self-declarations at random",
      description =
          "Draws from the declarations that are public on the day and fit the criteria. Each id is ranked by"
              + " SHA-256(seed + \":\" + id) and the first `size` are drawn, so that anybody can repeat it.")
  public RestResponse<DrawView> draw(@Valid @NotNull DrawRequest request) {
    return idempotency.run(
        () -> {
          DrawView view = draws.draw(request);
          return Answers.created("/api/v1/draws/" + view.id(), view);
        });
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listDraws",
      summary = "Lists random draws",
      description = "Sorts: createdAt.")
  public Page<DrawSummary> list(
      @Valid @BeanParam DrawFilter filter, @Valid @BeanParam PageRequest page) {
    return draws.list(filter, page);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getDraw", summary = "Gets a random draw")
  public DrawView get(@PathParam("id") UUID id) {
    return draws.get(id);
  }

  @GET
  @Path("/{id}/population")
  @PermitAll
  @Operation(
      operationId = "listDrawPopulation",
      summary = "Lists the ids that a draw drew from, in ascending order",
      description = "Sorts: id.")
  public Page<UUID> population(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    return draws.population(id, page);
  }

  @GET
  @Path("/{id}/population-text")
  @Produces("text/plain")
  @PermitAll
  @Operation(
      operationId = "getDrawPopulation",
      summary = "Gets the ids that a draw drew from as a text",
      description =
          "One id a line, in ascending order, each line ended by a line feed; its SHA-256 is `populationSha256`.")
  @APIResponse(
      responseCode = "200",
      description = "One id a line.",
      content =
          @Content(
              mediaType = "text/plain",
              schema =
                  @Schema(
                      type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)))
  public StreamingOutput text(@PathParam("id") UUID id) {
    draws.get(id);
    return out -> write(id, out);
  }

  private void write(UUID id, OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    List<UUID> part = draws.part(id, 0);
    for (long next = 1; !part.isEmpty(); next++) {
      for (UUID one : part) {
        buffered.write((one + "\n").getBytes(StandardCharsets.US_ASCII));
      }
      part = draws.part(id, next);
    }
    buffered.flush();
  }

  @GET
  @Path("/{id}/verification")
  @PermitAll
  @Operation(
      operationId = "verifyDraw",
      summary = "Repeats a draw",
      description =
          "Draws again from what was kept, and recomputes the population from the ledger as it was known at the draw;"
              + " one request at a time, 409 while another one does.")
  public DrawVerificationView verify(@PathParam("id") UUID id) {
    if (!underWay.compareAndSet(false, true)) {
      throw DomainException.conflict(
          "VERIFICATION_UNDER_WAY",
          new Text("正在核验另一次抽取；请稍后再试。", "A draw is being verified; try again later."));
    }
    try {
      return draws.verify(id);
    } finally {
      underWay.set(false);
    }
  }
}
