/** Who acts in the present request or background work. */
@NullMarked
package org.guiju.platform.security;

import org.jspecify.annotations.NullMarked;
