/** Vote rules: their conditions, read from data and judged over counted heads in whole numbers. */
@NullMarked
package org.guiju.procedure.vote;

import org.jspecify.annotations.NullMarked;
