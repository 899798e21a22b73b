package org.guiju.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * All that the clocks of a thing depend on but the calendar.
 *
 * @param procedure whose clocks they are
 * @param moves what was done, in effective order
 * @param endedOn day on which the thing came to its end, and with it every clock; null while it has
 *     not
 * @param emergency whether the shorter lengths of emergencies apply
 * @param lengths lengths that replace those of the procedure, by code, as a fast track's
 * @param implementationOn first day in force; null where there is none
 * @param alsoRecorded clocks whose end is recorded otherwise than by a step
 */
public record Timeline(
    Procedure procedure,
    List<Move> moves,
    @Nullable LocalDate endedOn,
    boolean emergency,
    Map<String, Integer> lengths,
    @Nullable LocalDate implementationOn,
    Set<String> alsoRecorded) {

  public Timeline {
    moves = List.copyOf(moves);
    lengths = Map.copyOf(lengths);
    alsoRecorded = Set.copyOf(alsoRecorded);
  }

  /** The clocks that a procedure and what was done give, and nothing else. */
  public static Timeline of(Procedure procedure, List<Move> moves, @Nullable LocalDate endedOn) {
    return new Timeline(procedure, moves, endedOn, false, Map.of(), null, Set.of());
  }
}
