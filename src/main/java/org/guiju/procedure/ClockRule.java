package org.guiju.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param lengthShortened how many units where a decision that is named shortens it; null where none
 *     can
 * @param unit DAY, WORKING_DAY, WEEK, MONTH or YEAR
 * @param warnings lengths before the end at which to warn, such as 60 DAY
 * @param rolls whether it ends with the next working day where its last day is a day off
 * @param until input of the step that starts it by which the last day can be given; null where it
 *     is always counted
 * @param before code of the clock from whose last day this one is counted back; null where it is
 *     counted from its start
 * @param beforeImplementation whether it ends before the day on which the standard enters into
 *     force
 * @param startsOn event of the thing that it belongs to from whose day it is counted: PUBLICATION;
 *     it has no last day before that. Null where it is counted from the step that starts it
 * @param onExpiry what happens at its end, one of {@link #EFFECTS}
 * @param when condition under which it runs; null means always
 * @param unless condition under which it does not run; null means that there is none
 * @param turnOf roles whose turn it is when it is about to run out; empty where steps alone say
 * @param takes action of the step that the service takes where onExpiry is CLOSE; null otherwise
 * @param runBy roles that run the consultation (征求意见) that each start of it opens: they see every
 *     comment, moderate and dispose of it; empty where it is no consultation
 * @param startsInStages international stage codes of which the entry starts it; empty where only
 *     steps start it
 * @param restarts whether the entry of one of these stages starts it anew where it runs already
 * @param runsInStages international stage codes within which it runs: the entry of another stops
 *     it; empty where only steps stop it
 * @param basis why
 */
public record ClockRule(
    String code,
    Text name,
    String meaning,
    Text startsAt,
    @Nullable Integer length,
    @Nullable Integer lengthEmergency,
    @Nullable Integer lengthShortened,
    String unit,
    List<String> warnings,
    boolean rolls,
    @Nullable String until,
    @Nullable String before,
    boolean beforeImplementation,
    @Nullable String startsOn,
    String onExpiry,
    @Nullable String when,
    @Nullable String unless,
    List<String> turnOf,
    @Nullable String takes,
    Set<String> runBy,
    Set<String> startsInStages,
    boolean restarts,
    Set<String> runsInStages,
    Basis basis) {

  /** It may not end before it has run. */
  public static final String MINIMUM = "MINIMUM";

  /** Somebody is late once it has run. */
  public static final String LIMIT = "LIMIT";

  /** It only warns, and does so once it has run. */
  public static final String SOFT = "SOFT";

  /** Counted from the day on which the thing that a matter is about was published. */
  public static final String PUBLICATION = "PUBLICATION";

  /** Nothing happens but that something becomes possible. */
  public static final String ALLOW = "ALLOW";

  /** The service takes the step that the clock names. */
  public static final String CLOSE = "CLOSE";

  /** The thing comes to its end. */
  public static final String LAPSE = "LAPSE";

  /** Effect at whose beginning no more time can be asked for. */
  public static final String REFUSE_EXTENSION = "REFUSE_EXTENSION";

  /** What can happen at the end of a clock. */
  public static final Set<String> EFFECTS =
      Set.of(ALLOW, CLOSE, "FREEZE", LAPSE, "OVERDUE", "ALERT", "WARN", REFUSE_EXTENSION);

  private static final Map<String, String> STEPS = Map.of("FREEZE", "FREEZE", LAPSE, LAPSE);

  /** Those by which the service takes a step by itself. */
  public static final List<String> ACTING =
      Stream.concat(Stream.of(CLOSE), STEPS.keySet().stream()).sorted().toList();

  public ClockRule {
    warnings = List.copyOf(warnings);
    turnOf = List.copyOf(turnOf);
    runBy = Ordered.set(runBy);
    startsInStages = Ordered.set(startsInStages);
    runsInStages = Ordered.set(runsInStages);
  }

  /** Action of the step that the service takes on the first day after its last; null for none. */
  public @Nullable String expiryStep() {
    return onExpiry.equals(CLOSE) ? takes : STEPS.get(onExpiry);
  }

  /** Whether it runs for a thing for which these conditions hold. */
  public boolean runsUnder(Set<String> conditions) {
    return (when == null || conditions.contains(when))
        && (unless == null || !conditions.contains(unless));
  }

  /** Whether each start of it opens a consultation (征求意见). */
  public boolean consultation() {
    return !runBy.isEmpty();
  }
}
