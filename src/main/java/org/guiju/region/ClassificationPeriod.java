package org.guiju.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guiju.ledger.Event;

/**
 * What a code of a classification said from one day until another.
 *
 * @param from first day
 * @param to first day on which it no longer holds; {@link RegionPeriod#OPEN} where no end is known
 */
record ClassificationPeriod(LocalDate from, LocalDate to, ClassificationFacts facts) {

  /** The periods that a history gives, in order and without gap. */
  static List<ClassificationPeriod> fold(List<Event> effective) {
    List<ClassificationPeriod> periods = new ArrayList<>();
    for (Event event : effective) {
      ClassificationFacts facts = event.payload(ClassificationFacts.class);
      if (!periods.isEmpty()) {
        ClassificationPeriod last = periods.removeLast();
        if (last.facts.saysAs(facts)) {
          periods.add(last);
          continue;
        }
        if (last.from.isBefore(event.effectiveOn())) {
          periods.add(new ClassificationPeriod(last.from, event.effectiveOn(), last.facts));
        }
      }
      periods.add(new ClassificationPeriod(event.effectiveOn(), RegionPeriod.OPEN, facts));
    }
    return List.copyOf(periods);
  }
}
