package org.guiju.counting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares what is counted with what the ledger says. It changes nothing. To be sure of the outcome
 * nothing should be written meanwhile: a subject that changes between its folding and its
 * comparison is reported as different.
 */
@ApplicationScoped
public class Recount {

  private final AgroalDataSource dataSource;

  Recount(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Compares facts folded anew with the live facts, and these with the counts; no lists. */
  RecountReport compare(Stream<FactSet> expected) {
    return compare(expected, List.of());
  }

  /**
   * Compares facts folded anew with the live facts, and the live facts with the counts.
   *
   * @param expected the facts of every subject there is, as folding its whole stream gives them;
   *     read once, in chunks, so that it may be longer than memory. Subjects that count for nothing
   *     may be left out.
   * @param lists the lists whose rows are compared with the counts that are kept of them
   */
  public RecountReport compare(Stream<FactSet> expected, Collection<ListedTable> lists) {
    try (expected;
        Connection connection = dataSource.getConnection()) {
      RecountComparison comparison = new RecountComparison(connection);
      Iterator<FactSet> sets = expected.iterator();
      while (sets.hasNext()) {
        comparison.expect(sets.next());
      }
      return comparison.finish(lists);
    } catch (SQLException e) {
      throw new IllegalStateException("The recount could not be made.", e);
    }
  }
}
