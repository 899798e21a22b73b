package org.guiju.counting;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What belongs to a region today where that is not what belonged to it before. Codes are those that
 * facts were recorded for.
 *
 * @param gone divisions that once belonged to the region and no longer do
 * @param come divisions of its territory of today that once belonged elsewhere
 * @param stayed divisions of its territory of today that always did, and never had one of those
 *     that are gone below them
 */
public record Territory(Set<String> gone, Set<String> come, Set<String> stayed) {

  public Territory {
    gone = Set.copyOf(gone);
    come = Set.copyOf(come);
    stayed = Set.copyOf(stayed);
  }

  /** The same among some codes alone, outside of which nothing is. */
  Territory among(Set<String> some) {
    return new Territory(both(gone, some), both(come, some), both(stayed, some));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).collect(Collectors.toSet());
  }

  /** Whether the same belongs to the region today as ever. */
  public boolean isTheSame() {
    return gone.isEmpty() && come.isEmpty();
  }
}
