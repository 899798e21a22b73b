package org.guiju.counting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Tags that facts carry by what is recorded of their subject; one that was set counts for nothing.
 */
public final class DerivedTags {

  /** It adopts an international standard. */
  public static final String ADOPTS = "ADOPTS_INTERNATIONAL";

  private DerivedTags() {}

  /** Whether a tag is derived, so that nought of it is known to be nought. */
  public static boolean contains(String tag) {
    return tag.equals(ADOPTS);
  }

  /**
   * The tags that were set, with those that are derived.
   *
   * @param adopts whether the subject adopts an international standard
   */
  public static Set<String> with(Collection<String> set, boolean adopts) {
    Set<String> tags = new HashSet<>(set);
    tags.remove(ADOPTS);
    if (adopts) {
      tags.add(ADOPTS);
    }
    return Set.copyOf(tags);
  }
}
