package org.guiju.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/** How much of a document somebody may have, least first. */
@Schema(description = "How much of a document somebody may have, least first.")
public enum AccessLevel implements Term {
  /** What it is, its size and its hash (题录). */
  METADATA("题录", "metadata"),
  /** Its content to be read, not to be taken away (在线阅读). */
  READ_ONLY("在线阅读", "read only"),
  /** Its content (全文). */
  FULL("全文", "full text");

  private final Text text;

  AccessLevel(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
