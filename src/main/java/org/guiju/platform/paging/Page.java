package org.guiju.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a list.
 *
 * @param items the items in the order asked for
 * @param next what to give as {@code cursor} for the items after these; absent on the last page
 * @param total number of all items that fit the filters; only with {@code count=exact}
 * @param facets how many items have each value, by field, the most frequent first; only of the
 *     fields asked for in {@code facets}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    @Schema(description = "The items in the order asked for.") List<T> items,
    @Schema(
            description =
                "What to give as `cursor` for the items after these; absent on the last page.")
        @Nullable String next,
    @Schema(description = "Number of all items that fit the filters; only with `count=exact`.")
        @Nullable Long total,
    @Schema(
            description =
                "How many items have each value, by field, the most frequent first, 200 at most;"
                    + " only of the fields asked for in `facets`, by lists that have them.")
        @Nullable Map<String, List<FacetCount>> facets) {

  public Page {
    items = List.copyOf(items);
  }

  /** A page of a list without facets. */
  public Page(List<T> items, @Nullable String next, @Nullable Long total) {
    this(items, next, total, null);
  }

  /** A list that is short by nature and always answered as a whole. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, null, null);
  }

  /** The same page with each item in another form. */
  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<>(items.stream().<R>map(view).toList(), next, total, facets);
  }
}
