/** Work lists (待办): whose turn it is with which thing, since when and until when. */
@NullMarked
package org.guiju.worklist;

import org.jspecify.annotations.NullMarked;
