package org.guiju.worklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it can be somebody's turn with; the names are those of the ledger. */
@Schema(description = "What it can be somebody's turn with.")
public enum WorkItemType {
  /** A standards project. */
  PROJECT,
  /** An edition. */
  STANDARD,
  /** A self-declaration. */
  DECLARATION,
  /** A matter about one of them. */
  MATTER,
  /** A draw of self-declarations that are inspected by a plan. */
  DRAW
}
