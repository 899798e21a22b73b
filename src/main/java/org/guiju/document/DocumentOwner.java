package org.guiju.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.procedure.Procedure;

/**
 * Tells of the things of a type what their documents depend on. A room whose things have documents
 * has one as a bean; the uploads, lists and downloads then work for its things by {@link
 * DocumentUploads} and {@link DocumentService}.
 */
public interface DocumentOwner {

  /** Type of the {@link Ref} that it tells of. */
  String type();

  /** The thing as it is known now; empty where there is none, or nothing is left of it. */
  Optional<Thing> find(UUID id);

  /** What a thing came from; for those whose things come from nothing, without a look at it. */
  default List<Ref> origins(UUID id) {
    return find(id).map(Thing::origins).orElse(List.of());
  }

  /**
   * Whose documents the steps of a thing may rest on besides its own; those of what it came from,
   * unless there are others.
   *
   * @param work in which the thing may be beginning
   */
  default List<Ref> lenders(Work work, UUID id) {
    return origins(id);
  }

  /** Whether papers stay private of a thing of which nothing but its history is left. */
  default boolean wasPrivate(UUID id) {
    return false;
  }

  /** A thing that documents can be about. */
  interface Thing {

    /** Its name. */
    Ref ref();

    /** What it came from, whose documents its steps may rest on too: the project of a standard. */
    List<Ref> origins();

    /** Procedure by whose copyright policy its text is published. */
    Procedure procedure();

    /** Whether its text adopts an international standard (IDT or MOD). */
    boolean adopts();

    /** Steps taken, whose actions, stages and documents say what is for everybody. */
    List<Event> steps();

    /** Actions and stages that it entered otherwise than by its own steps. */
    Set<String> reached();

    /**
     * Whether the account is of those involved, within its bounds: it may add documents and has all
     * of them.
     */
    boolean involves(Actor actor);

    /** Whether the account has all of its documents without adding any. */
    default boolean concerns(Actor actor) {
      return involves(actor);
    }

    /**
     * Whether its documents are for those alone whom it {@link #involves}: nobody else has more of
     * them than code, size and hash, whatever their codes and the region say.
     */
    default boolean isPrivate() {
      return false;
    }

    /** Whether the thing is in the region of the account, wherever its organization stands. */
    boolean isInRegionOf(Actor actor);
  }
}
