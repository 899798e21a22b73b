package org.guiju.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the inspection of a thing that was drawn. */
@Schema(
    description =
        "What became of the inspection of a thing that was drawn: PLANNED (none was begun, or it was voided), STARTED,"
            + " CLOSED (ended without a finding), FOUND.")
public enum PlannedInspectionState {
  /** None was begun. */
  PLANNED,
  /** Ended without a finding, with the reason why. */
  CLOSED,
  /** Under way. */
  STARTED,
  /** Ended with a finding. */
  FOUND;

  /** Whether there is still something to inspect. */
  boolean left() {
    return this == PLANNED || this == STARTED;
  }
}
