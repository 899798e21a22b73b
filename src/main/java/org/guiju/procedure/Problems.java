package org.guiju.procedure;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that is wrong with the data, collected so that one start names it all, and where each record stands. */
final class Problems {

  private final Set<String> found = new LinkedHashSet<>();
  private final Map<Object, At> places = new IdentityHashMap<>();

  void add(At at, String message, Object... arguments) {
    found.add(at + ": " + (arguments.length == 0 ? message : message.formatted(arguments)));
  }

  /** Remembers where a record was read. */
  <T> T place(T read, At at) {
    places.put(read, at);
    return read;
  }

  /** Where a record was read; {@code owner} where it has no place of its own. */
  At at(Object read, At owner) {
    return places.getOrDefault(read, owner);
  }

  List<String> all() {
    return List.copyOf(found);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ProcedureDataException(all());
    }
  }
}
