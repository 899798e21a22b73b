package org.guiju.procedure.engine;

import java.util.List;
import java.util.Set;
import org.guiju.ledger.Event;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;

/** A thing that a machine is run for, as its history up to some day gives it. */
public interface Subject {

  /** The version of the procedure that it started under. */
  Procedure procedure();

  /** The machine that is run. */
  Machine machine();

  /** Where it stands. */
  Position position();

  /** The steps taken, in effective order. */
  List<Event> steps();

  /** Named conditions that hold for it, such as ADOPTION or FAST_TRACK_C. */
  Set<String> conditions();
}
