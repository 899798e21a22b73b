/**
 * Procedures as data: states, transitions, guards, documents, clocks and vote rules of every kind
 * of standard.
 */
@NullMarked
package org.guiju.procedure;

import org.jspecify.annotations.NullMarked;
