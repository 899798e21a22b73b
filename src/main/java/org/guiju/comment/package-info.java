/**
 * Consultations (征求意见): rounds that steps of things open, the comments they take, and what becomes
 * of each.
 */
@NullMarked
package org.guiju.comment;

import org.jspecify.annotations.NullMarked;
