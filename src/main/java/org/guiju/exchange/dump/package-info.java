/**
 * Dumps: the whole register at one position of the ledger as checked files, and a register made
 * from them and from the feed that follows.
 */
@NullMarked
package org.guiju.exchange.dump;

import org.jspecify.annotations.NullMarked;
