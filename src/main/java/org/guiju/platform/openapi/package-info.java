/** What is common to all operations of the API contract, added so that resources stay short. */
@NullMarked
package org.guiju.platform.openapi;

import org.jspecify.annotations.NullMarked;
