/** What a dataset is: its columns, and how its rows become events. */
@NullMarked
package org.guiju.exchange.spi;

import org.jspecify.annotations.NullMarked;
