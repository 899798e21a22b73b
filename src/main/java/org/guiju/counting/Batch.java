package org.guiju.counting;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills a prepared statement row by row and sends the rows in batches; closing sends the rest. */
final class Batch implements AutoCloseable {

  private static final int SIZE = 1000;

  private final PreparedStatement statement;
  private int column;
  private int rows;
  private final List<Integer> untouched = new ArrayList<>();

  Batch(PreparedStatement statement) {
    this.statement = statement;
  }

  Batch add(Object value) throws SQLException {
    column++;
    if (value instanceof String text) {
      statement.setString(column, text);
    } else {
      statement.setObject(column, value);
    }
    return this;
  }

  Batch add(@Nullable BigDecimal value) throws SQLException {
    column++;
    if (value == null) {
      statement.setNull(column, Types.NUMERIC);
    } else {
      statement.setBigDecimal(column, value);
    }
    return this;
  }

  Batch key(FactKey key) throws SQLException {
    return add(key.subjectId())
        .add(key.measure())
        .add(key.occurrence())
        .add(key.region())
        .add(key.tag());
  }

  Batch cell(CountKey key) throws SQLException {
    return add(key.measure())
        .add(key.region())
        .add(key.tag())
        .add(key.day())
        .add(key.kind())
        .add(key.nature())
        .add(key.level())
        .add(key.role())
        .add(key.workType())
        .add(key.stage())
        .add(key.type())
        .add(key.amount());
  }

  Batch difference(CountDifference difference) throws SQLException {
    return add((Object) difference.starts()).add((Object) difference.ends());
  }

  /** Ends a row. */
  void end() throws SQLException {
    statement.addBatch();
    column = 0;
    if (++rows % SIZE == 0) {
      send();
    }
  }

  /** The rows, by their order from 0, whose statement changed nothing; complete after closing. */
  List<Integer> untouched() {
    return untouched;
  }

  private void send() throws SQLException {
    int[] counts = statement.executeBatch();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        untouched.add(rows - counts.length + i);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (statement) {
      if (rows % SIZE != 0) {
        send();
      }
    }
  }
}
