package org.guiju.procedure;

import java.util.List;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A clock: how long something must or may last.
 *
 * @param code such as C_TRACK
 * @param name in Chinese and English
 * @param meaning MINIMUM (not before it has run), LIMIT (not after it has run), SOFT (a warning
 *     only)
 * @param startsAt what starts it: the transition's effective date, or what the text says
 * @param length how many units; null where it is given case by case
 * @param lengthEmergency how many units in an emergency; null where that makes no difference
 * @param unit DAY, WORKING_DAY, WEEK, MONTH or YEAR
 * @param warnings lengths before the end at which to warn, such as 60 DAY
 * @param onExpiry what happens at its end: ALLOW, FREEZE, LAPSE, OVERDUE, ALERT, WARN,
 *     REFUSE_EXTENSION …
 * @param basis why
 */
public record ClockRule(
    String code,
    Text name,
    String meaning,
    Text startsAt,
    @Nullable Integer length,
    @Nullable Integer lengthEmergency,
    String unit,
    List<String> warnings,
    String onExpiry,
    Basis basis) {

  public ClockRule {
    warnings = List.copyOf(warnings);
  }
}
