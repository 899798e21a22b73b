package org.guiju.exchange.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.guiju.platform.Sha256;

/** Every row that is to be the same in a register that was restored, by docs/dump.md. */
final class WholeRegister {

  private static final Pattern LINE =
      Pattern.compile("\\| `(\\w+)` \\| (ledger|derived|beside|accounts|not) \\| .+ \\|");

  private static final String EVENTS =
      "select c.first_position + e.ordinal as position, e.id, e.aggregate_type, e.aggregate_id, e.version, e.type,"
          + " e.effective_on, e.recorded_at, e.actor, e.reason, e.basis, e.payload, e.corrects, e.source_key,"
          + " e.previous_hash, e.hash from ledger_event e join ledger_commit c on c.id = e.commit_id";

  private static final String COMMITS =
      "select first_position, recorded_at, actor, event_count from ledger_commit";

  private static final String ACCOUNTS =
      "select id, name, organization_id, region_code, enabled, version, created_at, updated_at from account";

  /** How counts are kept in parts differs by when they were folded; their sums are compared. */
  private static final Set<String> FOLDED =
      Set.of("fact_count", "fact_count_delta", "listed_change");

  private final Map<String, List<String>> rows = new TreeMap<>();

  private WholeRegister() {}

  /** What docs/dump.md decides of each table. */
  static Map<String, String> decisions() throws IOException {
    Map<String, String> decisions = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs", "dump.md"))) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        assertThat(decisions.put(matcher.group(1), matcher.group(2))).as(line).isNull();
      }
    }
    return decisions;
  }

  /** The tables of the schema, without the one that tests bring. */
  static List<String> tables(DataSource database) throws SQLException {
    return read(
        database,
        "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'"
            + " and table_type in ('BASE TABLE', 'TABLE') and lower(table_name) <> 'toy'");
  }

  static WholeRegister of(DataSource database) throws IOException, SQLException {
    WholeRegister all = new WholeRegister();
    for (Map.Entry<String, String> entry : decisions().entrySet()) {
      String table = entry.getKey();
      if (!entry.getValue().equals("not") && !FOLDED.contains(table)) {
        all.rows.put(
            table,
            read(
                database,
                switch (table) {
                  case "ledger_event" -> EVENTS;
                  case "ledger_commit" -> COMMITS;
                  case "account" -> ACCOUNTS;
                  default -> "select * from " + table;
                }));
      }
    }
    return all;
  }

  private static List<String> read(DataSource database, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
          Object value = rows.getObject(column);
          row.append(column == 1 ? "" : "|")
              .append(value instanceof byte[] bytes ? Sha256.hex(bytes) : value);
        }
        found.add(row.toString());
      }
    }
    found.sort(null);
    return found;
  }

  /** Tables without a row. */
  List<String> empty() {
    return rows.entrySet().stream()
        .filter(e -> e.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The same, looked at without these. */
  WholeRegister without(String... tables) {
    rows.keySet().removeAll(Set.of(tables));
    return this;
  }

  void assertSameAs(WholeRegister others) {
    rows.forEach(
        (table, now) -> assertThat(now).as("rows of %s", table).isEqualTo(others.rows.get(table)));
  }
}
