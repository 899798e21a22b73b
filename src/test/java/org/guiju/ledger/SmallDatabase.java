package org.guiju.ledger;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A database in which there is little, for tests that derive everything anew: in the one that all
 * others share each rebuild would take a minute.
 */
public final class SmallDatabase implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "guiju.database.h2.url", "jdbc:h2:mem:small;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
  }
}
