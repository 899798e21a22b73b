/**
 * Policy documents with their targets, and how far each target has got, with the rows behind every
 * figure.
 */
@NullMarked
package org.guiju.programme;

import org.jspecify.annotations.NullMarked;
