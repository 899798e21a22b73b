/** Ballots and meetings: who votes, by which rule, what was cast, and what it decides. */
@NullMarked
package org.guiju.ballot;

import org.jspecify.annotations.NullMarked;
