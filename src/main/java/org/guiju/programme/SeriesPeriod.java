package org.guiju.programme;

import java.util.List;
import java.util.Map;
import org.guiju.counting.Dimension;
import org.guiju.platform.DomainException;
import org.guiju.platform.DomainException.Category;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;

/** Reads the length of a series' periods. */
final class SeriesPeriod {

  private SeriesPeriod() {}

  static Dimension of(String by) {
    return switch (by) {
      case "month" -> Dimension.MONTH;
      case "quarter" -> Dimension.QUARTER;
      case "year" -> Dimension.YEAR;
      default -> {
        Text text =
            new Text("by 可取：month, quarter, year。", "by can be one of: month, quarter, year.");
        throw new DomainException(
            Category.MALFORMED,
            "PERIOD_UNKNOWN",
            text,
            List.of(new Violation("by", "PERIOD_UNKNOWN", text)),
            Map.of());
      }
    };
  }
}
