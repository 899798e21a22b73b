package org.guiju.counting;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a measure carry, by which they can be narrowed.
 *
 * @param filters names of the filters that can narrow them, as {@link FilterSpec} reads them
 * @param types sorts that they can be of; null where these are not bounded
 * @param fields whether their subjects have labels of classifications (ICS, CCS)
 */
public record Carried(Set<String> filters, @Nullable Set<String> types, boolean fields) {

  /** Every filter by its name. */
  static final Set<String> ALL =
      Set.of("kinds", "natures", "levels", "roles", "workTypes", "types", "tag");

  public Carried {
    filters = Set.copyOf(filters);
    types = types == null ? null : Set.copyOf(types);
  }

  /** What the facts of either carry. */
  public Carried or(Carried other) {
    return new Carried(
        union(filters, other.filters),
        types == null || other.types == null ? null : union(types, other.types),
        fields || other.fields);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }
}
