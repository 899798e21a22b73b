package org.guiju.counting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/** With the divisions of which time figures of regions are made. */
@Schema(
    description =
        "With which divisions a region is taken. THEN: those of the day of each fact. TODAY: those that belong to it"
            + " today.")
public enum RegionsAsOf {
  THEN,
  TODAY;

  /** Reads the name in the API. */
  public static RegionsAsOf of(String name) {
    for (RegionsAsOf value : values()) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw DomainException.malformed(
        "regions",
        "REGIONS_UNKNOWN",
        new Text("regions 可取：THEN, TODAY。", "regions can be one of: THEN, TODAY."));
  }
}
