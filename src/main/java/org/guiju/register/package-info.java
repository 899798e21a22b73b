/** Typed registers: what an entry is, the steps it takes and what it is counted by are data. */
@NullMarked
package org.guiju.register;

import org.jspecify.annotations.NullMarked;
