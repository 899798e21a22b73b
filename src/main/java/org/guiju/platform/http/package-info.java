/**
 * What every request and answer has in common: body bounds, allowed parameters, entity tags, dates,
 * language.
 */
@NullMarked
package org.guiju.platform.http;

import org.jspecify.annotations.NullMarked;
