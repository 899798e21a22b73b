package org.guiju.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Term;

/** Level of a division in the tree. */
@Schema(description = "Level of a division in the tree.")
public enum RegionLevel implements Term {
  /** China, parent of all provinces. */
  COUNTRY("国家", "country"),
  /** Provinces, autonomous regions, municipalities, special administrative regions (省级). */
  PROVINCE("省级", "province"),
  /** Cities, prefectures, leagues, autonomous prefectures (地级). */
  PREFECTURE("地级", "prefecture"),
  /** Districts, counties, banners, county-level cities (县级). */
  COUNTY("县级", "county");

  private final Text text;

  RegionLevel(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }

  /** Whether it is that level or stands above it. */
  public boolean reaches(RegionLevel other) {
    return compareTo(other) <= 0;
  }
}
