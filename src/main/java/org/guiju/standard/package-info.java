/**
 * Standards as editions: numbers, dates, what they replace and what replaces them, and their life
 * after publication.
 */
@NullMarked
package org.guiju.standard;

import org.jspecify.annotations.NullMarked;
