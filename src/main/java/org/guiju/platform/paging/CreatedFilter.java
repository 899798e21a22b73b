package org.guiju.platform.paging;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What lists can be narrowed by whose items say when they were recorded first. */
public abstract class CreatedFilter extends ListFilter {

  @QueryParam("createdFrom")
  @Parameter(description = "Only what was recorded first at or after this moment.")
  @Nullable Instant createdFrom;

  @QueryParam("createdTo")
  @Parameter(description = "Only what was recorded first at or before this moment.")
  @Nullable Instant createdTo;

  @Override
  protected void common(ListQuery query, Places places) {
    super.common(query, places);
    query.range("createdAt", createdFrom, createdTo);
  }
}
