package org.guiju.procedure;

import java.util.Set;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing stands.
 *
 * @param id stable id such as P30 or E61
 * @param name in Chinese and English
 * @param stage harmonized stage code that the state derives; null where the stage before it goes on
 * @param terminal whether the thing has come to its end here
 * @param inForce whether an edition in this state is to be observed; false for everything but
 *     editions
 * @param alsoStages further codes by which the state may be entered (an edition confirmed at 90.93
 *     is in force)
 * @param finding what was found where an inspection ends in this state; null where nothing was, and
 *     for everything but inspections
 */
public record State(
    String id,
    Text name,
    @Nullable String stage,
    boolean terminal,
    boolean inForce,
    Set<String> alsoStages,
    @Nullable Finding finding) {

  /** A state of something that is not an edition. */
  public State(String id, Text name, @Nullable String stage, boolean terminal) {
    this(id, name, stage, terminal, false, Set.of(), null);
  }

  public State {
    alsoStages = Ordered.set(alsoStages);
  }
}
