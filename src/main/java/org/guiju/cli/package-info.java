/**
 * The command line: reads the command, looks whether it can start, starts the service and runs the
 * command's steps.
 */
@NullMarked
package org.guiju.cli;

import org.jspecify.annotations.NullMarked;
