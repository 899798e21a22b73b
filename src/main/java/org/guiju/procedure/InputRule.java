package org.guiju.procedure;

import java.util.Set;
import org.guiju.platform.Text;

/**
 * Something that whoever takes the step must or may say.
 *
 * @param name member of the transition request
 * @param type TEXT, TEXTS, DATE, NUMBER, NUMBERS, PLAN_NUMBER, STAGE, FAST_TRACK, INTEGER or FLAG
 * @param required whether the transition is refused without it
 * @param issued whether the service gives it out itself where it is left out
 * @param description what it is
 */
public record InputRule(
    String name, String type, boolean required, boolean issued, Text description) {

  static final Set<String> TYPES =
      Set.of(
          "TEXT",
          "TEXTS",
          "DATE",
          "NUMBER",
          "NUMBERS",
          "PLAN_NUMBER",
          "STAGE",
          "FAST_TRACK",
          "INTEGER",
          "FLAG");
}
