package org.guiju.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/** Degree of correspondence with an international standard (一致性程度), ISO/IEC Guide 21-1:2005. */
@Schema(
    description =
        "Degree of correspondence with an international standard (一致性程度), ISO/IEC Guide 21-1:2005.")
public enum AdoptionDegree implements Term {
  /** Identical (等同采用). */
  IDT("等同采用", "identical"),
  /** Modified, still an adoption (修改采用). */
  MOD("修改采用", "modified"),
  /** Corresponds only; not an adoption (非等效). */
  NEQ("非等效", "not equivalent");

  private final Text text;

  AdoptionDegree(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
