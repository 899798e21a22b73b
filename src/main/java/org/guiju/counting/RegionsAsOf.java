package org.guiju.counting;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.DomainException;
import org.guiju.platform.DomainException.Category;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;

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
    Text text = new Text("regions 可取：THEN, TODAY。", "regions can be one of: THEN, TODAY.");
    throw new DomainException(
        Category.MALFORMED,
        "REGIONS_UNKNOWN",
        text,
        List.of(new Violation("regions", "REGIONS_UNKNOWN", text)),
        Map.of());
  }
}
