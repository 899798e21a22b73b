package org.guiju.procedure.engine;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Among whom those are to be looked for who may take a step of a thing.
 *
 * @param organizations those that answer for it or take part in it
 * @param committee code of its committee, whose secretariat takes steps too
 * @param region where it is at home, whose authorities supervise it
 * @param mayTake whether the thing is within the bounds of an account, which acts by these roles
 */
public record Parties(
    Set<UUID> organizations,
    @Nullable String committee,
    @Nullable String region,
    BiPredicate<Actor, Set<String>> mayTake) {

  /** Of a thing whose next steps are nobody's in particular. */
  public static final Parties NONE = new Parties(Set.of(), null, null, (actor, roles) -> false);

  public Parties {
    organizations = Set.copyOf(organizations);
  }

  /** Asks a check of bounds, which answers by refusing. */
  public static boolean allows(Runnable check) {
    try {
      check.run();
      return true;
    } catch (DomainException e) {
      if (e.category() == DomainException.Category.FORBIDDEN) {
        return false;
      }
      throw e;
    }
  }
}
