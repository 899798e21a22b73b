package org.guiju.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.paging.KeptCounts;
import org.guiju.platform.time.LegalDay;

/**
 * Keeps the counts of lists as their rows change: what the rows of some things gave before is taken
 * out and what they give afterwards is put in, by appended differences that a fold adds up later.
 */
@ApplicationScoped
public class ListedCounts {

  private final Jdbc jdbc;
  private final DataSource dataSource;
  private final LegalDay legalDay;

  ListedCounts(Jdbc jdbc, DataSource dataSource, LegalDay legalDay) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.legalDay = legalDay;
  }

  /** The counts of a list, to be read. */
  public KeptCounts of(ListedTable table) {
    return new ListedReader(jdbc, legalDay, table);
  }

  /** A change of the rows of some things that is under way. */
  public final class Change {

    private final ListedTable table;
    private final Collection<UUID> things;
    private final CountDifference.Sum sum = new CountDifference.Sum();

    private Change(ListedTable table, Collection<UUID> things) {
      this.table = table;
      this.things = List.copyOf(things);
      add(-1);
    }

    /** The rows are what they are to be. */
    public void done() {
      add(1);
      try (Connection connection = dataSource.getConnection()) {
        CountTable.append(connection, sum.cells());
      } catch (SQLException e) {
        throw new IllegalStateException("The counts could not be written.", e);
      }
    }

    private void add(int sign) {
      jdbc.stream(
          table.changes("p." + table.id() + " = any(?)"),
          p -> p.uuids(things).uuids(things).uuids(things).uuids(things),
          row ->
              sum.add(
                  key(row), new CountDifference(sign * row.longValue("n"), 0, BigDecimal.ZERO)));
    }

    private CountKey key(Row row) throws SQLException {
      return new CountKey(
          table.measure(),
          row.text("region"),
          FactRow.ANY_TAG,
          row.date("on_day"),
          row.text("kind"),
          row.text("nature"),
          row.text("level"),
          row.text("role"),
          row.text("work_type"),
          row.text("stage"),
          row.text("type"));
    }
  }

  /** To be called before the rows of some things change, in the transaction that changes them. */
  @Transactional(TxType.MANDATORY)
  public Change change(ListedTable table, Collection<UUID> things) {
    return new Change(table, things);
  }

  /** Forgets the counts of a list whose rows are all deleted, before a rebuild. */
  @Transactional(TxType.MANDATORY)
  public void clear(ListedTable table) {
    try (Connection connection = dataSource.getConnection()) {
      CountTable.lock(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The counts could not be emptied.", e);
    }
    jdbc.update("delete from fact_count where measure = ?", p -> p.text(table.measure()));
    jdbc.update("delete from fact_count_delta where measure = ?", p -> p.text(table.measure()));
  }
}
