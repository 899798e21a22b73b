package org.guiju.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/**
 * Kind of standard (标准类别), Standardization Law 2017 art. 2, and the international one beside them.
 */
@Schema(description = "Kind of standard (标准类别), Standardization Law 2017 art.")
public enum Kind implements Term {
  /** Of ISO, IEC or ITU (国际标准). */
  INTERNATIONAL("国际标准", "international standard"),
  /** GB, GB/T, GB/Z (国家标准). */
  NATIONAL("国家标准", "national standard"),
  /** Of a State Council department (行业标准). */
  INDUSTRY("行业标准", "industry standard"),
  /** DB, provincial or municipal (地方标准). */
  LOCAL("地方标准", "local standard"),
  /** T/, of a social organization (团体标准). */
  GROUP("团体标准", "group standard"),
  /** Q/, of one enterprise or several (企业标准). */
  ENTERPRISE("企业标准", "enterprise standard");

  private final Text text;

  Kind(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
