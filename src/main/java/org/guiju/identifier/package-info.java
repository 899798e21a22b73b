/**
 * Numbers and codes of the field, read in any spelling: standard numbers, plan numbers, ICS, CCS,
 * regions, USCC.
 */
@NullMarked
package org.guiju.identifier;

import org.jspecify.annotations.NullMarked;
