package org.guiju.platform.paging;

/**
 * A published field of a list: it can be sorted by, and filters name it.
 *
 * @param name as it is published
 * @param column in SQL
 * @param type what its values are
 * @param nullable whether it can be absent; then it comes last in either direction
 * @param facet whether the values can be counted
 */
public record ListField(
    String name, String column, FieldType type, boolean nullable, boolean facet) {

  public static ListField text(String name, String column) {
    return new ListField(name, column, FieldType.TEXT, false, false);
  }

  public static ListField id(String name, String column) {
    return new ListField(name, column, FieldType.ID, false, false);
  }

  public static ListField day(String name, String column) {
    return new ListField(name, column, FieldType.DAY, false, false);
  }

  public static ListField moment(String name, String column) {
    return new ListField(name, column, FieldType.MOMENT, false, false);
  }

  public static ListField flag(String name, String column) {
    return new ListField(name, column, FieldType.FLAG, false, false);
  }

  public static ListField number(String name, String column) {
    return new ListField(name, column, FieldType.NUMBER, false, false);
  }

  /** The same, which can be absent. */
  public ListField orNull() {
    return new ListField(name, column, type, true, facet);
  }

  /** The same, whose values can be counted. */
  public ListField faceted() {
    return new ListField(name, column, type, nullable, true);
  }
}
