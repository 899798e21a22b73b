package org.guiju.declaration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a declared indicator tells (Standardization Law art. 27). */
@Schema(description = "What a declared indicator tells (Standardization Law art.")
public enum IndicatorKind {
  /** What it does (功能指标); of products and services. */
  FUNCTIONAL,
  /** How well it does it (性能指标); of products. */
  PERFORMANCE
}
