package org.guiju.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** The change feed over HTTP. */
@Path("/api/v1/changes")
@Tag(
    name = "changes",
    description = "Every event in one global order without gaps, for those who follow.")
class ChangeResource {

  private static final int MOST = 1_000;

  private final ChangeFeed feed;
  private final CurrentActor actor;

  ChangeResource(ChangeFeed feed, CurrentActor actor) {
    this.feed = feed;
    this.actor = actor;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listChanges",
      summary = "Lists events after a position, in the global order",
      description =
          "Begin with `after=0` and give `next` of each answer as `after` of the next request. A reader who does so"
              + " sees every event once, and none too late.")
  public Changes list(
      @QueryParam("after")
          @DefaultValue("0")
          @Min(0)
          @Parameter(description = "The last position seen.")
          long after,
      @QueryParam("limit")
          @DefaultValue("100")
          @Min(1)
          @Max(MOST)
          @Parameter(description = "How many events at most, 1 to 1000.")
          int limit,
      @QueryParam("aggregateType")
          @Pattern(regexp = "[A-Z][A-Z_]{0,19}")
          @Parameter(description = "Only those of one sort of thing.", example = "PROJECT")
          @Nullable String aggregateType) {
    return feed.after(after, aggregateType, actor.get().isAdmin(), limit);
  }
}
