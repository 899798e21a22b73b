package org.guiju.platform;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.guiju.document.store.StoreServer;

/**
 * The service as it may stand in the open: behind a proxy that tells the addresses, documents in an
 * S3-compatible store, and so narrow bounds on what one sender may send and how often one may fail
 * to log in that a test can exceed them.
 */
public final class InTheOpen implements QuarkusTestProfile {

  /** How much one sender may send. */
  public static final int MOST = 2;

  /** How often one may fail to log in to an account from an address. */
  public static final int MOST_FAILURES = 3;

  /** How often one may fail to log in from an address. */
  public static final int MOST_FAILURES_OF_ADDRESS = 6;

  /** Where the file store would keep documents, and the S3 store has those alone that come in. */
  public static final String FOLDER = "target/documents-in-the-open";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "guiju.database.h2.url",
        "jdbc:h2:mem:open;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
        "guiju.documents.folder",
        FOLDER,
        "guiju.comment.per-sender",
        String.valueOf(MOST),
        "guiju.supervision.per-sender",
        String.valueOf(MOST),
        "guiju.account.failed-logins.per-account",
        String.valueOf(MOST_FAILURES),
        "guiju.account.failed-logins.per-address",
        String.valueOf(MOST_FAILURES_OF_ADDRESS),
        "quarkus.http.proxy.proxy-address-forwarding",
        "true");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(StoreServer.class));
  }
}
