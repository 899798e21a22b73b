package org.guiju.procedure;

import java.util.Set;
import org.guiju.platform.Text;

/**
 * Something that whoever takes the step must or may say.
 *
 * @param name member of the transition request
 * @param type TEXT, DATE, NUMBER, NUMBERS, PLAN_NUMBER, STAGE, FAST_TRACK, AUDIENCE, INTEGER or
 *     FLAG
 * @param required whether the transition is refused without it
 * @param description what it is
 */
public record InputRule(String name, String type, boolean required, Text description) {

  static final Set<String> TYPES =
      Set.of(
          "TEXT",
          "DATE",
          "NUMBER",
          "NUMBERS",
          "PLAN_NUMBER",
          "STAGE",
          "FAST_TRACK",
          "AUDIENCE",
          "INTEGER",
          "FLAG");
}
