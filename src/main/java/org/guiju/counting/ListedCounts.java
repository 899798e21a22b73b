package org.guiju.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.paging.KeptCounts;
import org.guiju.platform.time.LegalDay;

/**
 * Keeps the counts of lists as their rows change: what some things were in the end is taken out and
 * what they are in the end now is put in, by appended changes that a fold adds up later.
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
    private final Map<ListedChange, Integer> sum = new HashMap<>();

    private Change(ListedTable table, Collection<UUID> things) {
      this.table = table;
      this.things = List.copyOf(things);
      add(-1);
    }

    /** The rows are what they are to be. */
    public void done() {
      add(1);
      try (Connection connection = dataSource.getConnection()) {
        ListedChangeTable.append(connection, sum);
      } catch (SQLException e) {
        throw new IllegalStateException("The counts could not be written.", e);
      }
    }

    private void add(int sign) {
      Map<UUID, String> places =
          jdbc
              .query(
                  table.placesOfThings(),
                  p -> p.uuids(things),
                  row ->
                      Map.entry(
                          row.uuid("thing"),
                          ListedChange.place(row.text("region_code"), row.text("role"))))
              .stream()
              .collect(
                  Collectors.groupingBy(
                      Map.Entry::getKey,
                      Collectors.mapping(Map.Entry::getValue, Collectors.joining(" "))));
      jdbc.stream(
          table.lastOfThings(),
          p -> p.uuids(things),
          row ->
              sum.merge(
                  new ListedChange(cell(row), places.getOrDefault(row.uuid("thing"), "")),
                  sign,
                  Integer::sum));
    }

    private CountKey cell(Row row) throws SQLException {
      return new CountKey(
          table.measure(),
          Fact.WORLD,
          FactRow.ANY_TAG,
          Grain.FIRST,
          row.text("kind"),
          row.text("nature"),
          row.text("level"),
          "",
          row.text("work_type"),
          row.text("stage"),
          row.text("type"),
          CountKey.NO_AMOUNT);
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
    jdbc.update("delete from listed_change where measure = ?", p -> p.text(table.measure()));
  }
}
