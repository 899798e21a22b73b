/** Numbers of standards and plans: the sequences they are given out from, and which ever were. */
@NullMarked
package org.guiju.numbering;

import org.jspecify.annotations.NullMarked;
