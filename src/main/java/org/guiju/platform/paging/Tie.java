package org.guiju.platform.paging;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of what belongs to things, and the values of which it has one.
 *
 * @param parameter that asks for them
 * @param column of the table {@code s}
 * @param values none where nothing is asked for
 */
public record Tie(String parameter, String column, @Nullable Collection<?> values) {

  boolean asked() {
    return values != null && !values.isEmpty();
  }

  List<?> distinct() {
    return values == null ? List.of() : values.stream().distinct().toList();
  }
}
