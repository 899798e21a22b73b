package org.guiju.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; to be taken as a {@code @BeanParam} and opened with {@link
 * Listing#open}.
 */
public class PageRequest {

  /** Most rows in one answer. */
  public static final int MAX_LIMIT = 200;

  @QueryParam("limit")
  @DefaultValue("20")
  @Min(1)
  @Max(MAX_LIMIT)
  @Parameter(description = "How many items at most, 1 to 200.")
  int limit = 20;

  @QueryParam("cursor")
  @Parameter(
      description =
          "The `next` of the answer before, with the same filters and sort; the first page where"
              + " absent.")
  @Nullable String cursor;

  @QueryParam("sort")
  @Parameter(
      description =
          "What to sort by, `-` in front for descending. The list's description names what it can"
              + " be sorted by.")
  @Nullable String sort;

  @QueryParam("count")
  @Pattern(regexp = "exact")
  @Parameter(
      description = "`exact` to have the number of all items as `total`.",
      schema = @Schema(enumeration = "exact"))
  @Nullable String count;

  /** The first page of that size in the list's own order. */
  public static PageRequest first(int limit) {
    PageRequest page = new PageRequest();
    page.limit = limit;
    return page;
  }

  /**
   * A part of a list for the service itself, which reads on from one to the next and may take more
   * at a time than a client.
   *
   * @param cursor the {@code next} of the part before; null for the first
   */
  public static PageRequest part(int limit, @Nullable String sort, @Nullable String cursor) {
    PageRequest page = new Part();
    page.limit = limit;
    page.sort = sort;
    page.cursor = cursor;
    return page;
  }

  /** The same with the number of all items. */
  public PageRequest counted() {
    count = "exact";
    return this;
  }

  int most() {
    return MAX_LIMIT;
  }

  private static final class Part extends PageRequest {

    @Override
    int most() {
      return Integer.MAX_VALUE;
    }
  }
}
