/** Tables as files: CSV and XLSX, written as they come and read within bounds. */
@NullMarked
package org.guiju.platform.sheet;

import org.jspecify.annotations.NullMarked;
