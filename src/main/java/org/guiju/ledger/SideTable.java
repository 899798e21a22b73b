package org.guiju.ledger;

import java.util.List;

/**
 * A table that is part of the register and not derived from events: what an event names only by its
 * hash, or what no history may hold. Whoever has one offers a bean of this type, so that a copy of
 * the ledger comes with it.
 *
 * @param name of the table
 * @param type of the things that its rows belong to
 * @param join the rows of things with ids {@code k.id}, as a join in which the table is {@code s}:
 *     {@code snapshot_body s on s.id = k.id}
 * @param columns all of them, none of which can be null
 * @param key names of those that make up the primary key
 */
public record SideTable(
    String name, String type, String join, List<Column> columns, List<String> key) {

  public SideTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** What a column holds. */
  public enum Form {
    TEXT,
    UUID,
    NUMBER,
    INSTANT,
    FLAG,
    BYTES
  }

  /** A column. */
  public record Column(String name, Form form) {}

  boolean hasBytes() {
    return columns.stream().anyMatch(c -> c.form() == Form.BYTES);
  }
}
