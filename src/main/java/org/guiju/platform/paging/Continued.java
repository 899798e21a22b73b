package org.guiju.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is one page of a list and says more than that; its {@code next} becomes the
 * answer's {@code Link}, as that of a {@link Page} does.
 */
public interface Continued {

  /** What to give as {@code cursor} for the items after these; null on the last page. */
  @Nullable String next();
}
