/** Every answer that is not 2xx, as RFC 9457 problem details in two languages. */
@NullMarked
package org.guiju.platform.problem;

import org.jspecify.annotations.NullMarked;
