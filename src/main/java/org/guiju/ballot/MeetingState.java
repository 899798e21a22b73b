package org.guiju.ballot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a meeting stands. */
@Schema(description = "Where a meeting stands.")
public enum MeetingState {
  /** It is announced. */
  CONVENED,
  /** Its minutes are recorded. */
  HELD,
  /** It was called off. */
  CANCELLED
}
