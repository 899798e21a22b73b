package org.guiju.counting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of figure it is. */
@Schema(description = "What sort of figure it is.")
public enum Shape {
  /** How many facts start within a window. */
  FLOW,
  /** How many facts are alive on a day. */
  STOCK,
  /** The mean of values that facts starting within a window carry. */
  MEAN,
  /** Of one set of subjects, the share that is also in another. */
  RATIO,
  /** How many of a fixed list have at least one fact. */
  COVERAGE
}
