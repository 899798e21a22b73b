package org.guiju.scenario;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** A service with a database of its own, whose days are those of the stories. */
public final class OwnTime implements QuarkusTestProfile {

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(StoryClock.class);
  }

  /** What recurs is called when a night of a story has passed, and at no other time. */
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "guiju.database.h2.url", "jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
        "guiju.plan-expiry-every", "off",
        "guiju.ballots-every", "off",
        "guiju.deregistration-every", "off");
  }
}
