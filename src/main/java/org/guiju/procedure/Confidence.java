package org.guiju.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure we are of a rule: what was read, or what is only remembered. */
@Schema(description = "How sure we are of a rule: what was read, or what is only remembered.")
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
