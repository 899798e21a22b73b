package org.guiju.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.guiju.platform.Actor;

/** Who acts: the account of the present request, or whoever background work says it acts for. */
@ApplicationScoped
public class CurrentActor {

  /**
   * Attribute of the security identity under which whoever authenticates puts the {@link Actor}.
   */
  public static final String ATTRIBUTE = "guiju.actor";

  private static final ScopedValue<Actor> WORKING_AS = ScopedValue.newInstance();

  private final CurrentIdentityAssociation identity;

  CurrentActor(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  /**
   * The actor; {@link Actor#PUBLIC} where nobody has logged in. Fails with 401 where wrong
   * credentials were given.
   */
  public Actor get() {
    if (WORKING_AS.isBound()) {
      return WORKING_AS.get();
    }
    if (!Arc.container().requestContext().isActive()) {
      return Actor.PUBLIC;
    }
    SecurityIdentity who = identity.getIdentity();
    Actor actor = who == null || who.isAnonymous() ? null : who.getAttribute(ATTRIBUTE);
    return actor == null ? Actor.PUBLIC : actor;
  }

  /**
   * Does the work as that actor, such as a job for the account that asked for it or {@link
   * Actor#SYSTEM}.
   */
  public static <T> T callAs(Actor actor, Supplier<T> work) {
    return ScopedValue.where(WORKING_AS, actor).call(work::get);
  }

  /** Does the work as that actor. */
  public static void runAs(Actor actor, Runnable work) {
    ScopedValue.where(WORKING_AS, actor).run(work);
  }
}
