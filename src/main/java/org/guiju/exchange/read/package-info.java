/** Reads CSV and NDJSON as streams and says where a file or a row is wrong. */
@NullMarked
package org.guiju.exchange.read;

import org.jspecify.annotations.NullMarked;
