package org.guiju.procedure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Unmodifiable copies that keep the order of the data files, so that every answer is the same each
 * time.
 */
final class Ordered {

  private Ordered() {}

  static <T> Set<T> set(Collection<? extends T> items) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(items));
  }

  static <K, V> Map<K, V> map(Map<? extends K, ? extends V> entries) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }
}
