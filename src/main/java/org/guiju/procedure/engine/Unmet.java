package org.guiju.procedure.engine;

import java.time.LocalDate;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A guard that stands against a step.
 *
 * @param code of the guard
 * @param message what fails and what would satisfy it
 * @param passesFrom the first day on which it would pass, where time alone heals it
 */
public record Unmet(String code, Text message, @Nullable LocalDate passesFrom) {

  /** A guard that no waiting heals. */
  public static Unmet of(String code, Text message) {
    return new Unmet(code, message, null);
  }
}
