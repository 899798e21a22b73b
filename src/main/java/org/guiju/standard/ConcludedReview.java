package org.guiju.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.procedure.Machine;
import org.guiju.procedure.State;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/**
 * A periodic review of an edition that came to its conclusion: a step out of a state of review to a
 * stage that says how it ended. What ends a suspension concludes no review.
 *
 * @param event that says so
 * @param conclusion CONFIRMED, REVISION, CONVERSION (guidance becomes a standard) or WITHDRAWAL
 */
record ConcludedReview(UUID event, LocalDate on, String conclusion) {

  private static final Set<String> UNDER_REVIEW = Set.of("90.20", "90.60");
  private static final Map<String, String> BY_STAGE =
      Map.of("90.93", "CONFIRMED", "90.92", "REVISION", "90.99", "WITHDRAWAL");
  private static final String CONVERT = "CONVERT";

  /** Those of an edition, in their order; a step concludes one at most. */
  static List<ConcludedReview> of(Standard standard) {
    return standard.steps().stream()
        .flatMap(step -> Optional.ofNullable(of(step, standard.machine())).stream())
        .toList();
  }

  /** What a step concluded; null where it concluded none. */
  static @Nullable ConcludedReview of(Event step, Machine machine) {
    Transitioned taken = step.payload(Transitioned.class);
    if (!isReview(machine.state(taken.from()))) {
      return null;
    }
    return taken.stages().stream()
        .filter(BY_STAGE::containsKey)
        .reduce((first, last) -> last)
        .map(stage -> new ConcludedReview(step.id(), step.effectiveOn(), conclusion(taken, stage)))
        .orElse(null);
  }

  /** A suspension has the stage of a review too, but an edition is observed during a review. */
  private static boolean isReview(State state) {
    String stage = state.stage();
    return stage != null && UNDER_REVIEW.contains(stage) && state.inForce();
  }

  private static String conclusion(Transitioned taken, String stage) {
    return taken.action().equals(CONVERT) ? "CONVERSION" : BY_STAGE.getOrDefault(stage, stage);
  }
}
