package org.guiju.programme;

import java.util.Optional;

/** What a document refers to beside indicators: regions, and targets of other documents. */
interface Surroundings {

  /** Whether what the document says of itself was checked before, and is taken as it stands. */
  default boolean areOfThen() {
    return false;
  }

  /** Whether there is a region of that code. */
  boolean isRegion(String code);

  /** Whether a region is another one or belongs to it. */
  boolean isWithin(String code, String ancestor);

  /** Whether there is such a target. */
  boolean isTarget(PartOf target);

  /** That target, where it is known. */
  Optional<Target> target(PartOf target);
}
