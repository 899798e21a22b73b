/**
 * Import jobs: kept in the database with their content, run in chunks, taken up again after a
 * crash.
 */
@NullMarked
package org.guiju.exchange.job;

import org.jspecify.annotations.NullMarked;
