/**
 * Reading JSON strictly: what is accepted means one thing only, and anything else is refused with
 * its place.
 */
@NullMarked
package org.guiju.platform.json;

import org.jspecify.annotations.NullMarked;
