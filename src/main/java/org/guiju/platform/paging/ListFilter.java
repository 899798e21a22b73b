package org.guiju.platform.paging;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What every list can be narrowed by. All given parameters hold together; a parameter given several
 * times is a union of its values; ranges include both ends.
 */
public abstract class ListFilter {

  /** Most values of one parameter. */
  public static final int MOST = 50;

  @QueryParam("id")
  @Parameter(description = "Ids of the items.")
  @Size(max = MOST)
  @Nullable List<UUID> id;

  @QueryParam("q")
  @Parameter(
      description =
          "Words that are all found, in any case and width, in its texts in either language, in its"
              + " numbers or in names of organizations tied to it; or a number in any spelling, with"
              + " or without its year.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  @QueryParam("updatedTo")
  @Parameter(description = "Only what changed last at or before this moment.")
  @Nullable Instant updatedTo;

  /** Where a list looks for what {@code q} says. */
  @FunctionalInterface
  protected interface Places {

    /** The search with its places, for that text. */
    Search of(Search search, String text);
  }

  /** Adds what all lists have. */
  protected void common(ListQuery query, Places places) {
    query.among("id", id).range("updatedAt", updatedSince, updatedTo);
    String text = q;
    Search search = Search.of(text);
    if (text != null && search != null) {
      query.search(text, places.of(search, text));
    }
  }
}
