package org.guiju.exchange.spi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that a dataset knows.
 *
 * @param required must be in the header of a CSV file
 * @param optional may be there; those that the dataset does not read are named too, so that real
 *     files fit as they are
 */
public record Columns(Set<String> required, Set<String> optional) {

  public Columns {
    required = ordered(required);
    optional = ordered(optional);
  }

  /** Columns of which a file needs all. */
  public static Columns required(String... names) {
    return new Columns(new LinkedHashSet<>(List.of(names)), Set.of());
  }

  /** Columns of which a file needs none in particular; it is the rows that must say enough. */
  public static Columns anyOf(String... names) {
    return new Columns(Set.of(), new LinkedHashSet<>(List.of(names)));
  }

  /** The same with columns that a file may leave out. */
  public Columns optional(String... names) {
    Set<String> all = new LinkedHashSet<>(optional);
    all.addAll(List.of(names));
    return new Columns(required, all);
  }

  /** Whether the dataset knows the column. */
  public boolean knows(String name) {
    return required.contains(name) || optional.contains(name);
  }

  /** All names, the required ones first. */
  public List<String> all() {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return all;
  }

  private static Set<String> ordered(Set<String> names) {
    return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }
}
