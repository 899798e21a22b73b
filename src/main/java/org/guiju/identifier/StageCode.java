package org.guiju.identifier;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.Text;

/** International harmonized stage codes (ISO Guide 69): only the cells that the matrix has. */
public final class StageCode {

  private static final Map<String, Set<String>> MATRIX =
      Map.of(
          "00", Set.of("00", "20", "60", "98", "99"),
          "10", Set.of("00", "20", "60", "92", "98", "99"),
          "20", Set.of("00", "20", "60", "98", "99"),
          "30", Set.of("00", "20", "60", "92", "98", "99"),
          "40", Set.of("00", "20", "60", "92", "93", "98", "99"),
          "50", Set.of("00", "20", "60", "92", "98", "99"),
          "60", Set.of("00", "60"),
          "90", Set.of("20", "60", "92", "93", "99"),
          "95", Set.of("20", "60", "92", "99"));

  private StageCode() {}

  /** Whether it is a code. */
  public static boolean isValid(String text) {
    return text.length() == 5
        && text.charAt(2) == '.'
        && MATRIX.getOrDefault(text.substring(0, 2), Set.of()).contains(text.substring(3));
  }

  /** Why the text is not a code; empty if it is one. */
  public static Optional<Refusal> check(String text) {
    return isValid(text)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "STAGE_CODE",
                new Text(
                    "不是国际协调阶段代码：应为阶段（00、10、20、30、40、50、60、90、95）加子阶段，如 40.20、60.60。",
                    "This is no harmonized stage code: it is a stage (00, 10, 20, 30, 40, 50, 60, 90, 95) and a"
                        + " substage, as 40.20 or 60.60.")));
  }
}
