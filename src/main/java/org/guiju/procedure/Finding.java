package org.guiju.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found where an inspection ends. */
@Schema(description = "What was found where an inspection ends.")
public enum Finding {
  /** What was inspected conforms. */
  CONFORMING,
  /** It does not. */
  NONCONFORMING
}
