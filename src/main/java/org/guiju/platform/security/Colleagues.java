package org.guiju.platform.security;

import org.guiju.platform.Actor;

/** Who acts for the same organization. */
public interface Colleagues {

  /** Whether the account of that name is bound to the organization that the actor is bound to. */
  boolean has(Actor actor, String account);
}
