package org.guiju.exchange.job;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guiju.platform.Actor;
import org.jspecify.annotations.Nullable;

/** An actor as kept with a job: what the account was allowed when it asked for the import. */
record StoredActor(
    String name, Set<String> roles, @Nullable UUID organization, @Nullable String region) {

  static StoredActor of(Actor actor) {
    return new StoredActor(
        actor.name(), new TreeSet<>(actor.roles()), actor.organization(), actor.region());
  }

  Actor actor() {
    return new Actor(name, roles, organization, region);
  }
}
