/**
 * The one engine that runs every machine of every procedure: positions, guards, decisions, and what
 * can be done next.
 */
@NullMarked
package org.guiju.procedure.engine;

import org.jspecify.annotations.NullMarked;
