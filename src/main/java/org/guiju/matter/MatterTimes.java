package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.deadline.Move;
import org.guiju.deadline.Timeline;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.engine.Transitioned;
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
    List<Move> moves = new ArrayList<>(Move.of(matter.machine(), matter.steps()));
    goOnAfterReturns(moves, matter.steps());
    return new Timeline(
        matter.procedure(),
        moves,
        matter.endedOn(),
        matter.conditions(),
        Map.of(),
        null,
        moves.stream().anyMatch(move -> waits(matter, move)) ? publishedOn(matter.about()) : null);
  }

  /** What is sent back to where its time began has not been done: the old time goes on. */
  private static void goOnAfterReturns(List<Move> moves, List<Event> steps) {
    Map<UUID, String> reached =
        steps.stream()
            .collect(Collectors.toMap(Event::id, step -> step.payload(Transitioned.class).to()));
    Map<String, String> began = new HashMap<>();
    for (int i = 0; i < moves.size(); i++) {
      List<Move> rest = moves.subList(i, moves.size());
      for (String clock : rest.getFirst().stops()) {
        String state = began.get(clock);
        if (state != null && comesBack(rest, state, clock, reached)) {
          moves.set(i, moves.get(i).notStopping(clock));
        }
      }
      String state = reached.get(moves.get(i).event());
      if (state != null) {
        moves.get(i).starts().forEach(clock -> began.put(clock, state));
      }
    }
  }

  /** Whether the first step leaves the state and a later one leads back, not starting the clock. */
  private static boolean comesBack(
      List<Move> rest, String state, String clock, Map<UUID, String> reached) {
    return !state.equals(reached.get(rest.getFirst().event()))
        && rest.stream()
            .skip(1)
            .takeWhile(move -> !move.starts().contains(clock))
            .anyMatch(move -> state.equals(reached.get(move.event())));
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
