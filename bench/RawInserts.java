import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The rows that an import left, inserted once more as they are into empty tables with the same
 * indexes of the same kind of database: batches of 1,000, a transaction for every 2,000.
 *
 * @param events how many of the rows are events of the ledger
 * @param seconds spent in inserting; reading the rows is not counted
 */
record RawInserts(long events, double seconds) {

  private static final String OPTIONS = ";WRITE_DELAY=0";
  private static final int BATCH = 1_000;
  private static final int TRANSACTION = 2_000;

  static RawInserts of(Path database, Path other) throws Exception {
    Path schema = Files.createTempFile("schema", ".sql");
    try (Connection from = connect(database);
        Connection to = connect(other)) {
      execute(from, "SCRIPT NODATA TO '" + schema + "'");
      execute(to, "RUNSCRIPT FROM '" + schema + "'");
      execute(to, "SET REFERENTIAL_INTEGRITY FALSE");
      to.setAutoCommit(false);
      long nanos = 0;
      for (String table : tables(from)) {
        execute(to, "delete from " + table);
        nanos += copy(from, to, table);
      }
      return new RawInserts(count(to, "ledger_event"), nanos / 1e9);
    } finally {
      Files.delete(schema);
    }
  }

  private static Connection connect(Path database) throws Exception {
    File[] jars = new File("target/guiju-h2/lib/main").listFiles((d, name) -> name.startsWith("com.h2database"));
    URLClassLoader loader = new URLClassLoader(new URL[] {jars[0].toURI().toURL()});
    Driver driver = (Driver) loader.loadClass("org.h2.Driver").getConstructor().newInstance();
    Properties properties = new Properties();
    properties.setProperty("user", "guiju");
    properties.setProperty("password", "");
    return driver.connect("jdbc:h2:file:" + database + OPTIONS, properties);
  }

  private static List<String> tables(Connection connection) throws Exception {
    List<String> tables = new ArrayList<>();
    try (ResultSet found =
        connection
            .createStatement()
            .executeQuery(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                    + " and table_type = 'BASE TABLE' and table_name not like 'flyway%'"
                    + " and table_name not like 'IMPORT%'")) {
      while (found.next()) {
        tables.add('"' + found.getString(1) + '"');
      }
    }
    return tables;
  }

  private static long copy(Connection from, Connection to, String table) throws Exception {
    long nanos = 0;
    try (ResultSet rows = from.createStatement().executeQuery("select * from " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      String sql = "insert into " + table + " values (" + "?, ".repeat(columns - 1) + "?)";
      try (PreparedStatement insert = to.prepareStatement(sql)) {
        int count = 0;
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            insert.setObject(i, rows.getObject(i));
          }
          insert.addBatch();
          if (++count % BATCH == 0) {
            nanos += send(insert, count % TRANSACTION == 0);
          }
        }
        nanos += send(insert, true);
      }
    }
    return nanos;
  }

  private static long send(PreparedStatement insert, boolean commit) throws Exception {
    long start = System.nanoTime();
    insert.executeBatch();
    if (commit) {
      insert.getConnection().commit();
    }
    return System.nanoTime() - start;
  }

  private static long count(Connection connection, String table) throws Exception {
    try (ResultSet count = connection.createStatement().executeQuery("select count(*) from " + table)) {
      count.next();
      return count.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
