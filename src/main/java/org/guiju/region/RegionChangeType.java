package org.guiju.region;

/** What can happen to a code; types of the ledger's events. */
public enum RegionChangeType {
  /** A list of that day names the code; when that began is not said. */
  LISTED,
  /** The code came into use, for the first time or again. */
  ADDED,
  /** The code went out of use. */
  REMOVED,
  /** The division of the code has another name. */
  RENAMED,
  /** The division belongs to another one. */
  REPARENTED
}
