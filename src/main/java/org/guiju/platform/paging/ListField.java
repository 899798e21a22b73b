package org.guiju.platform.paging;

/**
 * A published field of a list: it can be sorted by, and filters name it.
 *
 * @param name as it is published
 * @param column in SQL
 * @param type what its values are
 * @param nullable whether it can be absent; then it comes last in either direction
 * @param facet whether the values can be counted
 * @param sorts whether it can be sorted by: an item has one value at most
 * @param order what it is sorted by in SQL, and what cursors hold
 * @param join what is joined to the list for this field alone; empty where nothing is
 * @param leads whether an index begins with it and goes on in the list's own order
 */
public record ListField(
    String name,
    String column,
    FieldType type,
    boolean nullable,
    boolean facet,
    boolean sorts,
    String order,
    String join,
    boolean leads) {

  /** How much of a text decides about its place: what an index of PostgreSQL can hold. */
  private static final int BEGINNING = 200;

  private static ListField of(String name, String column, FieldType type) {
    return new ListField(name, column, type, false, false, true, column, "", false);
  }

  public static ListField text(String name, String column) {
    return of(name, column, FieldType.TEXT);
  }

  /** A text of any length, which is sorted by its first 200 characters. */
  public static ListField longText(String name, String column) {
    return new ListField(
        name,
        column,
        FieldType.TEXT,
        false,
        false,
        true,
        "left(%s, %d)".formatted(column, BEGINNING),
        "",
        false);
  }

  public static ListField id(String name, String column) {
    return of(name, column, FieldType.ID);
  }

  public static ListField day(String name, String column) {
    return of(name, column, FieldType.DAY);
  }

  public static ListField moment(String name, String column) {
    return of(name, column, FieldType.MOMENT);
  }

  public static ListField flag(String name, String column) {
    return of(name, column, FieldType.FLAG);
  }

  public static ListField number(String name, String column) {
    return of(name, column, FieldType.NUMBER);
  }

  /** A number that may have a fraction. */
  public static ListField real(String name, String column) {
    return of(name, column, FieldType.REAL);
  }

  /** The same, which can be absent. */
  public ListField orNull() {
    return new ListField(name, column, type, true, facet, sorts, order, join, leads);
  }

  /** The same, whose values can be counted. */
  public ListField faceted() {
    return new ListField(name, column, type, nullable, true, sorts, order, join, leads);
  }

  /** The same, of which an item may have several values, so that it cannot be sorted by. */
  public ListField several() {
    return new ListField(name, column, type, nullable, facet, false, order, join, leads);
  }

  /** The same from a table that is joined where the field is asked for. */
  public ListField joined(String with) {
    return new ListField(name, column, type, nullable, facet, sorts, order, " " + with, leads);
  }

  /** The same, with which an index begins that goes on in the list's own order. */
  public ListField leading() {
    return new ListField(name, column, type, nullable, facet, sorts, order, join, true);
  }
}
