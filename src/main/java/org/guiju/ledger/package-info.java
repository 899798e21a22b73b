/**
 * The append-only ledger: events of every thing, chained by hash, in two times; it knows no
 * feature.
 */
@NullMarked
package org.guiju.ledger;

import org.jspecify.annotations.NullMarked;
