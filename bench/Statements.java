import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a script for pgbench of the statements that PostgreSQL logged while the service took one step of a thing: the same
 * statements in the same order in one transaction, for a thing of the table {@code bench_thing} that is new each time.
 *
 * <p>{@code java bench/Statements.java LOG THING}; lines of the log begin with the process ({@code log_line_prefix = '%p|'}).
 */
class Statements {

  private static final Pattern EXECUTED = Pattern.compile("(\\d+)\\|LOG:  execute [^:]*: (.*)");
  private static final Pattern PLAIN = Pattern.compile("(\\d+)\\|LOG:  statement: (.*)");
  private static final Pattern GIVEN = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
  private static final Pattern INSERT = Pattern.compile("insert into (\\w+) \\(([^)]*)\\)");

  private record Statement(String sql, Map<Integer, String> given) {}

  void main(String[] arguments) throws Exception {
    List<String> log = Files.readAllLines(Path.of(arguments[0]));
    String thing = arguments[1];
    String process =
        log.stream()
            .filter(line -> line.contains("insert into ledger_event"))
            .map(line -> line.substring(0, line.indexOf('|')))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no step in the log"));
    IO.println("select nextval('bench_thing_taken') as n \\gset");
    IO.println("select id as p from bench_thing where n = :n \\gset");
    IO.println("begin;");
    for (Statement statement : transaction(log, process)) {
      IO.println(script(statement, thing));
    }
    IO.println("commit;");
  }

  /** From the last begin before the event was written to the end of the transaction. */
  private static List<Statement> transaction(List<String> log, String process) {
    List<Statement> statements = new ArrayList<>();
    boolean written = false;
    for (int i = 0; i < log.size(); i++) {
      String line = log.get(i);
      if (!line.startsWith(process + "|LOG:")) {
        continue;
      }
      String sql = sql(line);
      if (sql == null) {
        continue;
      }
      if (sql.equals("BEGIN")) {
        statements.clear();
      } else if (sql.equals("COMMIT")) {
        if (written) {
          return statements;
        }
      } else {
        written |= sql.startsWith("insert into ledger_event");
        // A statement of several lines goes on with a tab.
        int next = i + 1;
        while (next < log.size() && log.get(next).startsWith("\t")) {
          sql += " " + log.get(next++).strip();
        }
        String detail = next < log.size() ? log.get(next) : "";
        statements.add(new Statement(sql, detail.contains("DETAIL:  parameters:") ? given(detail) : Map.of()));
      }
    }
    throw new IllegalStateException("the transaction is not whole in the log");
  }

  private static String sql(String line) {
    Matcher executed = EXECUTED.matcher(line);
    Matcher plain = PLAIN.matcher(line);
    return executed.matches() ? executed.group(2) : plain.matches() ? plain.group(2) : null;
  }

  private static Map<Integer, String> given(String detail) {
    Map<Integer, String> given = new HashMap<>();
    Matcher matcher = GIVEN.matcher(detail);
    while (matcher.find()) {
      given.put(Integer.parseInt(matcher.group(1)), matcher.group(2));
    }
    return given;
  }

  private static String script(Statement statement, String thing) {
    Matcher insert = INSERT.matcher(statement.sql());
    String table = insert.lookingAt() ? insert.group(1) : "";
    String[] columns = table.isEmpty() ? new String[0] : insert.group(2).split(", ?");
    StringBuilder text = new StringBuilder();
    Matcher place = Pattern.compile("\\$(\\d+)").matcher(statement.sql());
    while (place.find()) {
      int n = Integer.parseInt(place.group(1));
      String column = columns.length == 0 ? "" : columns[(n - 1) % columns.length];
      place.appendReplacement(
          text,
          Matcher.quoteReplacement(value(table, column, Objects.requireNonNull(statement.given().get(n)), thing)));
    }
    place.appendTail(text);
    if (statement.sql().contains("from title_slot")) {
      // Titles differ from thing to thing, and so do the slots that they fall into.
      return "select slot from title_slot where slot = abs(hashtext(cast(:p as text))) % 64 for update;";
    }
    String sql = text.toString().replaceAll("(?i) returning .*", "");
    return table.equals("ledger_commit") ? sql + " returning id as c \\gset" : sql + ";";
  }

  private static String value(String table, String column, String literal, String thing) {
    if (literal.equals("'" + thing + "'")) {
      return "cast(:p as uuid)";
    }
    if (literal.equals("'{" + thing + "}'")) {
      return "array[cast(:p as uuid)]";
    }
    if (column.equals("id")) {
      return "gen_random_uuid()";
    }
    return table.equals("ledger_event") && column.equals("commit_id") ? ":c" : escaped(literal);
  }

  /** pgbench takes a name after a colon for a variable, within a text too. */
  private static String escaped(String literal) {
    return literal.startsWith("'") && literal.contains(":")
        ? "E" + literal.replace("\\", "\\\\").replace(":", "\\x3a")
        : literal;
  }
}
