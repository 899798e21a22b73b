/**
 * Days on which offices work, and how periods are counted: public holidays and make-up working days
 * as they were imported, weekends otherwise.
 */
@NullMarked
package org.guiju.calendar;

import org.jspecify.annotations.NullMarked;
