/** The clock, and the legal day in China. */
@NullMarked
package org.guiju.platform.time;

import org.jspecify.annotations.NullMarked;
