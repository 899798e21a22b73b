package org.guiju.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/** What a project does to the body of standards. */
@Schema(description = "What a project does to the body of standards.")
public enum WorkType implements Term {
  /** A standard that had no predecessor (制定). */
  NEW("制定", "formulation"),
  /** A new edition of an existing standard (修订). */
  REVISION("修订", "revision"),
  /** A change to some clauses of an edition (修改). */
  AMENDMENT("修改", "amendment"),
  /** A standard made from an international one (采标). */
  ADOPTION("采标", "adoption");

  private final Text text;

  WorkType(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
