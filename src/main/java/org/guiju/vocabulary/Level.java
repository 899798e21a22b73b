package org.guiju.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/** Administrative level at which something is issued. */
@Schema(description = "Administrative level at which something is issued.")
public enum Level implements Term {
  /** State Council departments and the bodies they lead (国家级). */
  NATIONAL("国家级", "national"),
  /** Provinces, autonomous regions, municipalities (省级). */
  PROVINCIAL("省级", "provincial"),
  /** Cities divided into districts (市级). */
  MUNICIPAL("市级", "municipal"),
  /** Counties and districts (县级). */
  COUNTY("县级", "county");

  private final Text text;

  Level(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }
}
