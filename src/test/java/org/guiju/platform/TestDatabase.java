package org.guiju.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database under every test that starts Quarkus. On H2 there is nothing to do, the URL of the
 * test profile is in memory. On PostgreSQL a server is started once in the test JVM, and each start
 * of the application (each test profile) gets a new, empty database in it.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

  /** The system property by which the build says on which database this run of the tests is. */
  public static final String KIND = "quarkus.datasource.db-kind";

  private static @Nullable EmbeddedPostgres server;
  private static int databases;

  @Override
  public Map<String, String> start() {
    return "postgresql".equals(System.getProperty(KIND)) ? newDatabase() : Map.of();
  }

  private static synchronized Map<String, String> newDatabase() {
    try {
      EmbeddedPostgres running = server;
      if (running == null) {
        running = EmbeddedPostgres.builder().start();
        server = running;
      }
      String name = "guiju" + ++databases;
      try (var connection = running.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return Map.of(
          "quarkus.datasource.jdbc.url", running.getJdbcUrl("postgres", name),
          "quarkus.datasource.username", "postgres",
          "quarkus.datasource.password", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("No test database could be made", e);
    }
  }

  /** The server stays for the next test profile; it ends with the JVM. */
  @Override
  public void stop() {}
}
