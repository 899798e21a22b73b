package org.guiju.procedure.engine;

import java.util.Map;

/**
 * The guards that a room can check, by code. The engine gathers all books and knows which codes
 * nobody checks yet.
 */
public interface GuardBook {

  /** Guards by the code that the procedures name them with. */
  Map<String, Guard> guards();
}
