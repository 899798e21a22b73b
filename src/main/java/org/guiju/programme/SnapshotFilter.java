package org.guiju.programme;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.ListQuery;
import org.jspecify.annotations.Nullable;

/** What a list of frozen reports can be narrowed by; all given parameters hold together. */
public class SnapshotFilter {

  @QueryParam("asOfFrom")
  @Parameter(description = "Day that it is about, at the earliest.")
  @Nullable LocalDate asOfFrom;

  @QueryParam("asOfTo")
  @Parameter(description = "Day that it is about, at the latest.")
  @Nullable LocalDate asOfTo;

  @QueryParam("createdFrom")
  @Parameter(description = "Only what was frozen at or after this moment.")
  @Nullable Instant createdFrom;

  @QueryParam("createdTo")
  @Parameter(description = "Only what was frozen at or before this moment.")
  @Nullable Instant createdTo;

  @QueryParam("updatedSince")
  @Parameter(description = "The same as `createdFrom`: what is frozen never changes.")
  @Nullable Instant updatedSince;

  /** Adds what it asks for. */
  ListQuery restrict(ListQuery query) {
    return query
        .range("asOf", asOfFrom, asOfTo)
        .range("createdAt", createdFrom, createdTo)
        .range("createdAt", updatedSince, null);
  }
}
