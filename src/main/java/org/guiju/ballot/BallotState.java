package org.guiju.ballot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a ballot stands. */
@Schema(description = "Where a ballot stands.")
public enum BallotState {
  /** It is announced, its voters are not fixed yet. */
  ANNOUNCED,
  /** Its voters are fixed and may vote. */
  OPEN,
  /** Its result is frozen. */
  CLOSED,
  /** It was called off. */
  CANCELLED
}
