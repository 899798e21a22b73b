package org.guiju.ballot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a voter says. */
@Schema(description = "What a voter says.")
public enum VotePosition {
  YES,
  NO,
  ABSTAIN
}
