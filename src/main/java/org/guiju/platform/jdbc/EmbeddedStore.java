package org.guiju.platform.jdbc;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.guiju.platform.time.Recurring;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * Keeps the file of the embedded database small. H2 would do so in its background thread, which
 * {@code WRITE_DELAY=0} (no acknowledged commit is lost) switches off; without this a large import
 * left a file thirty times as large as what it holds.
 */
@ApplicationScoped
class EmbeddedStore {

  /** Percent of the file that is to be in use; below it, sparse parts are written anew. */
  private static final int FILL_RATE = 40;

  /** A file below this size is left alone. */
  private static final long BYTES = 256 << 20;

  /** About how long writers may wait for a compaction. */
  private static final int MILLIS = 1_500;

  private static final int MILLIS_AT_STOP = 5_000;
  private static final int LAST = Integer.MAX_VALUE - 100;

  private final DataSource dataSource;

  EmbeddedStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Recurring
  @Scheduled(
      identity = "embedded-store-compaction",
      every = "${guiju.database.h2.compact-every:15s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void due() throws SQLException {
    compact(MILLIS);
  }

  /** When everything else has stopped, and before the database closes. */
  void stop(@Observes @Priority(LAST) ShutdownEvent event) throws SQLException {
    compact(MILLIS_AT_STOP);
  }

  private void compact(int millis) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (connection.isWrapperFor(JdbcConnection.class)
          && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
          && session.getDatabase().isPersistent()) {
        MVStore store = session.getDatabase().getStore().getMvStore();
        FileStore<?> file = store.getFileStore();
        // Of the file, what its parts take up; of those parts, what is still used.
        int used = file.getFillRate() * file.getChunksFillRate() / 100;
        if (used < FILL_RATE && file.size() > BYTES) {
          store.compactFile(millis);
        }
      }
    }
  }
}
