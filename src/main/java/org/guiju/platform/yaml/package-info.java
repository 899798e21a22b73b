/** Reads rules kept as YAML data, so that a mistake is reported with file and line. */
@NullMarked
package org.guiju.platform.yaml;

import org.jspecify.annotations.NullMarked;
