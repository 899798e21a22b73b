/**
 * Self-declarations (自我声明公开): what enterprises and social organizations say that they keep, and
 * what counts of it.
 */
@NullMarked
package org.guiju.declaration;

import org.jspecify.annotations.NullMarked;
