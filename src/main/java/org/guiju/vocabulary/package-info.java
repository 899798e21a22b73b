/**
 * The closed lists of the field that every room speaks: kinds, natures, roles, levels, work types.
 */
@NullMarked
package org.guiju.vocabulary;

import org.jspecify.annotations.NullMarked;
