package org.guiju.procedure;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with the data, collected so that one start names it all, and where each
 * record stands.
 */
final class Problems {

  private final Set<String> found = new LinkedHashSet<>();
  private final IdentityHashMap<Object, At> places = new IdentityHashMap<>();

  @FormatMethod
  void add(At at, @FormatString String message, @Nullable Object... arguments) {
    found.add(at + ": " + message.formatted(arguments));
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
