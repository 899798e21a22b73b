package org.guiju.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether others may read a comment. */
@Schema(name = "CommentVisibility", description = "Whether others may read a comment.")
enum Visibility {
  /** Not looked at yet; only those who run the round, and its author, see it. */
  RECEIVED,
  /** Whoever may read the round's comments sees it. */
  PUBLISHED,
  /** Kept back, such as abuse; it still counts and is still to be disposed of. */
  HIDDEN
}
