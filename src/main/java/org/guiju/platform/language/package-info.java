/** The two languages that names and messages come in, as the client prefers. */
@NullMarked
package org.guiju.platform.language;

import org.jspecify.annotations.NullMarked;
