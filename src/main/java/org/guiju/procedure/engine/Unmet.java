package org.guiju.procedure.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A guard that stands against a step.
 *
 * @param code of the guard
 * @param message what fails and what would satisfy it
 * @param passesFrom the first day on which it would pass, where time alone heals it
 * @param noRecord whether it stands only because nothing is recorded here that could satisfy it, so
 *     that who brings in a history from elsewhere may vouch for it
 */
public record Unmet(
    String code,
    Text message,
    @Nullable LocalDate passesFrom,
    @JsonProperty("attestable") boolean noRecord) {

  public Unmet(String code, Text message, @Nullable LocalDate passesFrom) {
    this(code, message, passesFrom, false);
  }

  /** A guard that no waiting heals. */
  public static Unmet of(String code, Text message) {
    return new Unmet(code, message, null);
  }

  /** A guard on something of which nothing is recorded here. */
  public static Unmet noRecord(String code, Text message) {
    return new Unmet(code, message, null, true);
  }
}
