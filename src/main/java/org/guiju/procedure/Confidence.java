package org.guiju.procedure;

/** How sure we are of a rule: what was read, or what is only remembered. */
public enum Confidence {
  /** A primary text or an official reply that was read says so. */
  VERIFIED,
  /** Only a secondary text says so. */
  SECONDARY,
  /** From memory, almost certain. */
  MEMORY_HIGH,
  /** From memory, likely. */
  MEMORY_MEDIUM,
  /** From memory, doubtful; meant to be configured. */
  MEMORY_LOW
}
