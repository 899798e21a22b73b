/**
 * Plain JDBC for the few statements that must be fast: batches and small mapped queries in the
 * caller's transaction.
 */
@NullMarked
package org.guiju.platform.jdbc;

import org.jspecify.annotations.NullMarked;
