/**
 * The clocks of projects, editions and declarations: when each started, on which day it is due and
 * what happens then. What is due is a question to the rows that are derived from them.
 */
@NullMarked
package org.guiju.deadline;

import org.jspecify.annotations.NullMarked;
