package org.guiju.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/**
 * Nature of a standard (性质), Standardization Law 2017 art. 2; guidance documents (GB/Z) by the rule
 * of 1998.
 */
@Schema(description = "Nature of a standard (性质), Standardization Law 2017 art.")
public enum Nature implements Term {
  /** Must be executed (强制性). */
  MANDATORY("强制性", "mandatory"),
  /** Adopted voluntarily (推荐性). */
  RECOMMENDED("推荐性", "recommended"),
  /** Guides, may not be made mandatory (指导性技术文件). */
  GUIDANCE("指导性技术文件", "guidance technical document");

  private final Text text;

  Nature(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
