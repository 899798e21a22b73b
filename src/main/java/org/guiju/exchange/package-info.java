/**
 * Imports: files become commands, row by row, as jobs that can be watched, cut off and repeated.
 */
@NullMarked
package org.guiju.exchange;

import org.jspecify.annotations.NullMarked;
