package org.guiju.platform.paging;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A list of what things were on a day, from rows {@code p} that each say it from a day ({@code
 * from_on}, inclusive) to another ({@code to_on}, exclusive), or of what they are now. One
 * definition is all that a list needs for its filters, sorts, cursors, counts and facets.
 */
public final class ListDefinition {

  private final String from;
  private final String shown;
  private final String id;
  private final Listing listing;
  private final boolean dated;
  private final Texts texts;
  private final Map<String, ListField> fields;

  /**
   * Defines a list.
   *
   * @param name unique among lists
   * @param from the table with its alias p, and what is joined to it
   * @param shown columns that an item is made of
   * @param id column that names the thing, the tie-breaker of every sort
   * @param defaultSort where none is asked for, such as {@code -createdAt}
   * @param fields what is published; it can be sorted by each that has one value at most
   */
  public ListDefinition(
      String name, String from, String shown, String id, String defaultSort, ListField... fields) {
    this(true, Texts.of(), name, from, shown, id, defaultSort, fields);
  }

  private ListDefinition(
      boolean dated,
      Texts texts,
      String name,
      String from,
      String shown,
      String id,
      String defaultSort,
      ListField... fields) {
    this.dated = dated;
    this.texts = texts;
    this.from = from;
    this.shown = shown;
    this.id = id;
    Map<String, ListField> all = new LinkedHashMap<>();
    all.put("id", ListField.id("id", id));
    Arrays.stream(fields).forEach(field -> all.put(field.name(), field));
    this.fields = Collections.unmodifiableMap(all);
    this.listing =
        Listing.of(
            name,
            defaultSort,
            all.values().stream()
                .filter(ListField::sorts)
                .map(ListField::name)
                .toArray(String[]::new));
  }

  /**
   * Defines a list of things that are as they are now, from rows without periods; the rest is as in
   * the constructor.
   */
  public static ListDefinition undated(
      String name, String from, String shown, String id, String defaultSort, ListField... fields) {
    return new ListDefinition(false, Texts.of(), name, from, shown, id, defaultSort, fields);
  }

  /**
   * Defines a list of things that are found by indexed texts; the rest is as in the constructor.
   */
  public static ListDefinition searched(
      Texts texts,
      String name,
      String from,
      String shown,
      String id,
      String defaultSort,
      ListField... fields) {
    return new ListDefinition(true, texts, name, from, shown, id, defaultSort, fields);
  }

  boolean dated() {
    return dated;
  }

  Texts texts() {
    return texts;
  }

  String from() {
    return from;
  }

  String shown() {
    return shown;
  }

  String id() {
    return id;
  }

  Listing listing() {
    return listing;
  }

  ListField field(String name) {
    ListField field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException("The list has no field " + name);
    }
    return field;
  }

  /** The fields whose values are to be counted, or MALFORMED where they cannot be. */
  List<ListField> facets(@Nullable String names) {
    if (names == null || names.isBlank()) {
      return List.of();
    }
    return Arrays.stream(names.split(",", -1))
        .map(String::strip)
        .distinct()
        .map(
            name -> {
              ListField field = fields.get(name);
              if (field == null || !field.facet()) {
                throw DomainException.malformed("facets", "FACET_UNKNOWN", known());
              }
              return field;
            })
        .toList();
  }

  private Text known() {
    return new Text("facets 可取：%s。", "facets can hold: %s.")
        .with(
            String.join(
                ", ",
                fields.values().stream().filter(ListField::facet).map(ListField::name).toList()));
  }
}
