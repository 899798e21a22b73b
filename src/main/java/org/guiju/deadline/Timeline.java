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
 * @param conditions conditions that hold for the thing; clocks that ask for another do not run, and
 *     with EMERGENCY the shorter lengths apply
 * @param lengths lengths that replace those of the procedure, by code, as a fast track's
 * @param implementationOn first day in force; null where there is none
 * @param publishedOn day on which the thing that a matter is about was published, for the clocks
 *     that are counted from it; null where it was not, or no such clock runs
 */
public record Timeline(
    Procedure procedure,
    List<Move> moves,
    @Nullable LocalDate endedOn,
    Set<String> conditions,
    Map<String, Integer> lengths,
    @Nullable LocalDate implementationOn,
    @Nullable LocalDate publishedOn) {

  public Timeline {
    moves = List.copyOf(moves);
    conditions = Set.copyOf(conditions);
    lengths = Map.copyOf(lengths);
  }

  /** All but the publication of another thing. */
  public Timeline(
      Procedure procedure,
      List<Move> moves,
      @Nullable LocalDate endedOn,
      Set<String> conditions,
      Map<String, Integer> lengths,
      @Nullable LocalDate implementationOn) {
    this(procedure, moves, endedOn, conditions, lengths, implementationOn, null);
  }

  /** The clocks that a procedure and what was done give, and nothing else. */
  public static Timeline of(Procedure procedure, List<Move> moves, @Nullable LocalDate endedOn) {
    return new Timeline(procedure, moves, endedOn, Set.of(), Map.of(), null);
  }
}
