/**
 * Supervision (监督): complaints and feedback of the public with receipts, random draws of
 * self-declarations for inspection that anybody can repeat.
 */
@NullMarked
package org.guiju.supervision;

import org.jspecify.annotations.NullMarked;
