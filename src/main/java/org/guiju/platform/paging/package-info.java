/**
 * Lists by keyset cursor: limits, sorts, cursors that refuse to be used with another list, links to
 * the next page.
 */
@NullMarked
package org.guiju.platform.paging;

import org.jspecify.annotations.NullMarked;
