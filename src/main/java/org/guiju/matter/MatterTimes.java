package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.deadline.Move;
import org.guiju.deadline.Timeline;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.procedure.ClockRule;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of matters depend on; some are counted from the publication of what the matter is
 * about.
 */
@ApplicationScoped
class MatterTimes {

  private final Ledger ledger;
  private final Parents parents;

  MatterTimes(Ledger ledger, Parents parents) {
    this.ledger = ledger;
    this.parents = parents;
  }

  /** All that the clocks of the matter depend on. */
  Timeline timeline(Matter matter) {
    List<Move> moves = Move.of(matter.machine(), matter.steps());
    return new Timeline(
        matter.procedure(),
        moves,
        matter.endedOn(),
        matter.conditions(),
        Map.of(),
        null,
        moves.stream().anyMatch(move -> waits(matter, move)) ? publishedOn(matter.about()) : null);
  }

  private static boolean waits(Matter matter, Move move) {
    Map<String, ClockRule> clocks = matter.procedure().clocks();
    return move.starts().stream()
        .anyMatch(
            code -> {
              ClockRule rule = clocks.get(code);
              return rule != null && rule.startsOn() != null;
            });
  }

  private @Nullable LocalDate publishedOn(MatterEvents.About about) {
    List<Event> history = ledger.read(new Ref(about.type(), about.id())).effective();
    return history.isEmpty() ? null : parents.of(about.type()).publishedOn(history);
  }
}
