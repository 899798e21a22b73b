/**
 * The demonstration register: invented organizations and projects, the same every time, marked as
 * such in every name.
 */
@NullMarked
package org.guiju.cli.demo;

import org.jspecify.annotations.NullMarked;
