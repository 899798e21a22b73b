package org.guiju.ballot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a ballot decides on. */
@Schema(description = "What a ballot decides on.")
public enum BallotPurpose {
  /** Whether a proposal is accepted (立项建议). */
  PROPOSAL,
  /** Whether a draft passes its technical review (送审稿审查). */
  EXAMINATION,
  /** What comes of the review of a standard (复审). */
  REVIEW,
  /** An amendment slip (修改单). */
  AMENDMENT,
  /** Anything else. */
  OTHER
}
