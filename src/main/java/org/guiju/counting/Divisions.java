package org.guiju.counting;

import java.util.Map;

/** What counting has to know of how divisions are today; the room of divisions tells it. */
public interface Divisions {

  /** How what belongs to a region today differs from what belonged to it before. */
  Territory territory(String region);

  /** The same of every region for which it differs, by code. */
  Map<String, Territory> moved();

  /** Whether a code that was in use is in use no more. */
  boolean isGone(String region);
}
