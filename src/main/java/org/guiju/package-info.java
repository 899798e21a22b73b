/** Guiju: the open system of record for standards projects. */
@NullMarked
package org.guiju;

import org.jspecify.annotations.NullMarked;
