/**
 * Organizations and technical committees, each with its history: who they are, where they are,
 * since when.
 */
@NullMarked
package org.guiju.organization;

import org.jspecify.annotations.NullMarked;
