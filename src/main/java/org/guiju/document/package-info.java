/**
 * Documents of projects, standards, declarations and whatever else has a history: typed, in
 * versions that never change, each for whom the rules of the field make it.
 */
@NullMarked
package org.guiju.document;

import org.jspecify.annotations.NullMarked;
