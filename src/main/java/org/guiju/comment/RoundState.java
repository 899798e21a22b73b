package org.guiju.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a round stands on a day. */
@Schema(name = "CommentRoundState", description = "How a round stands on a day.")
enum RoundState {
  /** Comments are taken. */
  OPEN,
  /** Its last day has passed, and nobody has closed it yet. */
  ENDED,
  /** It was closed. */
  CLOSED
}
