package org.guiju.ballot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How votes are given. */
@Schema(description = "How votes are given.")
public enum BallotForm {
  /** At a meeting (会议审查). */
  MEETING,
  /** In writing (函审). */
  LETTER
}
