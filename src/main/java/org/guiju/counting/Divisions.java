package org.guiju.counting;

import java.util.Map;

/** What counting has to know of how divisions are today; the room of divisions tells it. */
public interface Divisions {

  /**
   * The divisions of today as they are recorded now. Ask before a view of what is counted is
   * opened, and once for all that is told together.
   */
  Today today();

  /** Divisions that do not change while they are read. */
  interface Today {

    /** How what belongs to a region today differs from what belonged to it before. */
    Territory territory(String region);

    /** The same of every region for which it differs, by code. */
    Map<String, Territory> moved();

    /** Whether a code that was in use is in use no more. */
    boolean isGone(String region);
  }
}
