package org.guiju.exchange.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import stands. */
@Schema(description = "Where an import stands.")
public enum ImportStatus {
  RUNNING,
  /** Every row was accepted or unchanged. */
  COMPLETED,
  /** Some rows were refused. */
  COMPLETED_WITH_ERRORS,
  /**
   * It ended before its last row. What was committed before stays; importing the file again
   * completes it.
   */
  FAILED
}
