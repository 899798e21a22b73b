package org.guiju.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/** How what organizations of several regions did together is credited to each region. */
@Schema(
    description =
        "How what organizations of several regions did together is credited. EACH: once in every region. LEAD_ONLY:"
            + " once in every region that led. SHARES: divided over the organizations that took part, each having the"
            + " same share.")
public enum Credit {
  /** Once in every region, however many took part. */
  EACH("参与的每个地区各计一次", "once in every region that took part"),
  /** Once in every region of which an organization led. */
  LEAD_ONLY("仅计入主导单位所在地区", "only in regions of those who led"),
  /** Divided over the organizations that took part, in equal shares. */
  SHARES(
      "由参与单位均分，地区得其单位之份",
      "divided in equal shares over the organizations that took part; a region has those of its own");

  private final Text rule;

  Credit(String zh, String en) {
    this.rule = new Text(zh, en);
  }

  /** The rule in words. */
  Text rule() {
    return rule;
  }
}
