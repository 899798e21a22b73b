/**
 * Standards projects: what they are about, who takes part, and how they go through their procedure.
 */
@NullMarked
package org.guiju.project;

import org.jspecify.annotations.NullMarked;
