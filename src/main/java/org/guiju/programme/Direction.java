package org.guiju.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a document wants something to go, without saying how far. */
@Schema(
    description =
        "Where a document wants something to go, without saying how far. MAINTAIN: it is to be kept, or no direction is"
            + " named.")
enum Direction {
  INCREASE,
  DECREASE,
  MAINTAIN
}
