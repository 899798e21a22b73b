/**
 * Facts, their daily counts, and the indicators and statistics that are answered from them with
 * evidence.
 */
@NullMarked
package org.guiju.counting;

import org.jspecify.annotations.NullMarked;
