/**
 * Lists as files: every item of a filtered list in one view of the register, written as it is read.
 */
@NullMarked
package org.guiju.exchange.export;

import org.jspecify.annotations.NullMarked;
