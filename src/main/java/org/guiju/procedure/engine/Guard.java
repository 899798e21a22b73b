package org.guiju.procedure.engine;

import java.util.Optional;
import org.guiju.procedure.GuardRule;

/** One condition of a step, named in the procedures by its code. */
@FunctionalInterface
public interface Guard {

  /**
   * Whether something stands against the step. Where the step is only asked about ({@link
   * Situation#deciding} is false), a guard on what the step would bring along has nothing to say
   * yet.
   */
  Optional<Unmet> check(Situation situation, GuardRule rule);
}
