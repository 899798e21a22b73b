package org.guiju.platform.jdbc;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.guiju.platform.time.Recurring;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Keeps the file of the embedded database small. H2 would do so in its background thread, which
 * {@code WRITE_DELAY=0} (no acknowledged commit is lost) switches off; without this a large import
 * left a file thirty times as large as what it holds.
 */
@ApplicationScoped
class EmbeddedStore {

  /** Percent of the file that is to be in use; below it, sparse parts are written anew. */
  private static final int FILL_RATE = 50;

  /** Bytes written anew at a time. */
  private static final int BYTES = 64 << 20;

  private static final int MILLIS_AT_STOP = 5_000;
  private static final int LAST = Integer.MAX_VALUE - 100;

  private final DataSource dataSource;

  EmbeddedStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Recurring
  @Scheduled(
      identity = "embedded-store-compaction",
      every = "${guiju.database.h2.compact-every:30s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void due() throws SQLException {
    withStore(store -> store.compact(FILL_RATE, BYTES));
  }

  /** When everything else has stopped, and before the database closes. */
  void stop(@Observes @Priority(LAST) ShutdownEvent event) throws SQLException {
    withStore(store -> store.compactFile(MILLIS_AT_STOP));
  }

  private void withStore(Consumer<MVStore> work) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (connection.isWrapperFor(JdbcConnection.class)
          && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
          && session.getDatabase().isPersistent()) {
        work.accept(session.getDatabase().getStore().getMvStore());
      }
    }
  }
}
