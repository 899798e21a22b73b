package org.guiju.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a figure is held against the value of a target. */
@Schema(description = "How a figure is held against the value of a target.")
public enum Comparator {
  /** At least the value. */
  GE,
  /** At most the value: lower is better. */
  LE,
  /** From the value to the upper value, both inclusive; more is above range, not a failure. */
  BETWEEN,
  /** All of a fixed list whose length is the value. */
  COVER
}
