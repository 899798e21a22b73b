/**
 * The ledger as others follow it: the feed of changes in one global order, and the check that it is
 * intact.
 */
@NullMarked
package org.guiju.feed;

import org.jspecify.annotations.NullMarked;
