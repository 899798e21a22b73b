package org.guiju.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a target stands on a day, at its end. */
@Schema(description = "Where a target stands on a day, at its end.")
public enum Status {
  /** The value is reached. For a mean or ratio it can be lost again before the deadline. */
  MET,
  /**
   * Not reached, the deadline is to come, and the figure is on the straight path from the window's
   * start to the value at the deadline or above it. A mean or ratio has no such path: it is on
   * track where that of the last twelve months alone would do.
   */
  ON_TRACK,
  /** Not reached, the deadline is to come, and the figure is not on track. */
  BEHIND,
  /** Not reached by the end of the deadline. */
  MISSED,
  /** More than a range allows, which is told apart and is no failure. */
  ABOVE_RANGE,
  /** The register is missing, or there is nothing that a mean or ratio could be taken of. */
  NO_DATA
}
