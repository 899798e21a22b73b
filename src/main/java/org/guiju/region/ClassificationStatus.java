package org.guiju.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Term;

/** Whether a code of a classification is in use. */
@Schema(description = "Whether a code of a classification is in use.")
public enum ClassificationStatus implements Term {
  /** In use. */
  CURRENT("现行", "current"),
  /** No longer given to new standards. */
  WITHDRAWN("停用", "withdrawn"),
  /** Met in practice, missing in the official list. */
  UNOFFICIAL("未列入官方名录", "not in the official list");

  private final Text text;

  ClassificationStatus(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
