/**
 * What speaks for and against an edition: its reviews, who cites it, evaluations and feedback, and
 * what follows from a decision about it or from the end of the enterprise that issued it.
 */
@NullMarked
package org.guiju.review;

import org.jspecify.annotations.NullMarked;
