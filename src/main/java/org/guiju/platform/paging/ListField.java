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
 * @param join what is joined to the list for this field alone; empty where nothing is
 */
public record ListField(
    String name,
    String column,
    FieldType type,
    boolean nullable,
    boolean facet,
    boolean sorts,
    String join) {

  private static ListField of(String name, String column, FieldType type) {
    return new ListField(name, column, type, false, false, true, "");
  }

  public static ListField text(String name, String column) {
    return of(name, column, FieldType.TEXT);
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
    return new ListField(name, column, type, true, facet, sorts, join);
  }

  /** The same, whose values can be counted. */
  public ListField faceted() {
    return new ListField(name, column, type, nullable, true, sorts, join);
  }

  /** The same, of which an item may have several values, so that it cannot be sorted by. */
  public ListField several() {
    return new ListField(name, column, type, nullable, facet, false, join);
  }

  /** The same from a table that is joined where the field is asked for. */
  public ListField joined(String with) {
    return new ListField(name, column, type, nullable, facet, sorts, " " + with);
  }
}
