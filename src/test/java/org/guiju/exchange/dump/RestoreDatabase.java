package org.guiju.exchange.dump;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A database of its own that may be emptied, and a folder for dumps. */
public final class RestoreDatabase implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "guiju.database.h2.url",
        "jdbc:h2:mem:restore;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
        "quarkus.flyway.clean-disabled",
        "false",
        // Nothing is to be recorded by itself between two looks.
        "quarkus.scheduler.enabled",
        "false",
        "guiju.dump.folder",
        "target/dumps");
  }
}
