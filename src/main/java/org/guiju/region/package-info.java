/** Divisions of China and classifications (ICS, CCS, industry codes), each with its history. */
@NullMarked
package org.guiju.region;

import org.jspecify.annotations.NullMarked;
