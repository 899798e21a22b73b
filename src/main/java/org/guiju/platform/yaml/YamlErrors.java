package org.guiju.platform.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the data files, so that all of it is reported at once. */
public final class YamlErrors {

  private final List<String> messages = new ArrayList<>();

  /** The value, or null where reading it failed, which is noted. */
  public <T> @Nullable T reading(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (YamlException e) {
      messages.add(e.getMessage());
      return null;
    }
  }

  /** Notes a mistake where the check fails with one. */
  public void checking(Runnable check) {
    reading(
        () -> {
          check.run();
          return true;
        });
  }

  public List<String> messages() {
    return List.copyOf(messages);
  }

  /** Fails, naming every mistake, if there is one. */
  public void throwIfAny() {
    if (!messages.isEmpty()) {
      throw new IllegalStateException("Data files with mistakes:\n" + String.join("\n", messages));
    }
  }
}
