package org.guiju.procedure.engine;

import java.util.Map;

/**
 * The guards that a room can check, by code. The engine gathers all books; what no book judges for
 * a subject is named as not yet checked, so that nothing passes silently.
 */
public interface GuardBook {

  /** Whether these guards can judge such a thing. */
  boolean judges(Subject subject);

  /** Guards by the code that the procedures name them with; always the same map. */
  Map<String, Guard> guards();
}
