package org.guiju.platform.paging;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether parameters ask for anything: one that is empty or blank does not. */
public final class Asked {

  private Asked() {}

  /** Whether one of the parameters asks for something. */
  public static boolean any(@Nullable Object... values) {
    for (Object value : values) {
      if (asks(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(@Nullable Object value) {
    if (value instanceof String text) {
      return !text.isBlank();
    }
    return value instanceof Collection<?> several ? !several.isEmpty() : value != null;
  }
}
