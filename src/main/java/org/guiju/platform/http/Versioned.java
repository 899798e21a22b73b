package org.guiju.platform.http;

/**
 * A view of one thing that changes by versions; its version becomes part of the answer's {@code
 * ETag}.
 */
public interface Versioned {

  /** The version of the thing that the view shows, 1 and up. */
  long version();
}
