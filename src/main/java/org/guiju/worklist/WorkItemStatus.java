package org.guiju.worklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether something waits. */
@Schema(description = "Whether something waits for somebody, or did before.")
public enum WorkItemStatus {
  /** It waits. */
  WAITING,
  /** It waited and does so no more. */
  DONE
}
