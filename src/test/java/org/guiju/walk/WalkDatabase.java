package org.guiju.walk;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A database of their own for the walks: what they leave behind would stand in the way of others,
 * and their laws are about all that is in the ledger.
 */
public final class WalkDatabase implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("guiju.database.h2.url", "jdbc:h2:mem:walk;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
  }
}
