package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Subject;
import org.jspecify.annotations.Nullable;

/** A sort of thing that matters can be about. */
interface Parent {

  /** Its type in the ledger. */
  String type();

  /** The thing that a history gives. */
  Subject fold(List<Event> history);

  /** The day on which it was published; null where it was not. */
  @Nullable LocalDate publishedOn(List<Event> history);

  /** What a matter keeps of it. */
  MatterEvents.About about(UUID id, List<Event> history);

  /** The organizations that answer for it or take part in it. */
  Set<UUID> parties(List<Event> history);

  /**
   * Refuses a thing that the account may not touch.
   *
   * @param supervising whether it is done as the supervising authority
   */
  void checkScope(Actor actor, Stream stream, boolean supervising, LocalDate on);

  /** Takes a step there, as the service itself. */
  Event carryOut(Work work, Stream stream, Step step);

  /**
   * Changes what it says of itself.
   *
   * @param patch JSON merge patch
   * @throws UnsupportedOperationException where it says nothing that could be changed
   */
  void describe(Work work, Stream stream, JsonNode patch, LocalDate on, String sourceKey);

  /** Voids an event of it. */
  void voidEvent(Work work, Stream stream, UUID event, String reason);
}
