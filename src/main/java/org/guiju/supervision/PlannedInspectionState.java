package org.guiju.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the inspection of a thing that was drawn. */
@Schema(
    description =
        "What became of the inspection of a thing that was drawn: PLANNED (none was begun, or it"
            + " was voided), GONE (none was begun, and the declaration is public no more:"
            + " withdrawn, revoked or voided), STARTED, CLOSED (ended without a finding), FOUND.")
public enum PlannedInspectionState {
  /** None was begun. */
  PLANNED,
  /** None was begun, and the declaration is there no more to be inspected. */
  GONE,
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
