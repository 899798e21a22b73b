/** The datasets that can be imported, each a mapping from columns to a feature's own import. */
@NullMarked
package org.guiju.exchange.dataset;

import org.jspecify.annotations.NullMarked;
