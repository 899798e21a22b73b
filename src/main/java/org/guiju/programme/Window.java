package org.guiju.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The days looked at, both inclusive.
 *
 * @param from first day
 * @param to the day asked about or the deadline, whichever is earlier; before {@code from} where
 *     asked about a day before the window
 * @param fromIsAssumption whether the document leaves the start open
 */
@Schema(description = "The days looked at, both inclusive.")
public record Window(LocalDate from, LocalDate to, boolean fromIsAssumption) {

  static Window of(Target target, LocalDate asOf) {
    LocalDate to = asOf.isBefore(target.deadline()) ? asOf : target.deadline();
    return new Window(target.windowStart(), to, target.windowStartIsAssumption());
  }
}
