/**
 * Where the content of documents is kept, outside the database: addressed by its SHA-256, written
 * once, never changed, and removed only while no event names it.
 */
@NullMarked
package org.guiju.document.store;

import org.jspecify.annotations.NullMarked;
