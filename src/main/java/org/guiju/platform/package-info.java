/**
 * What every room stands on and no feature is known to: texts, errors, paging, security, time,
 * configuration.
 */
@NullMarked
package org.guiju.platform;

import org.jspecify.annotations.NullMarked;
