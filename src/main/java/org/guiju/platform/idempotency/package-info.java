/** A repeated POST with the same Idempotency-Key is answered as the first one was. */
@NullMarked
package org.guiju.platform.idempotency;

import org.jspecify.annotations.NullMarked;
