package org.guiju.platform.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.guiju.platform.Violation;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the data files, so that all of it is reported at once. */
public final class YamlErrors {

  private final List<YamlException> mistakes = new ArrayList<>();

  /** The value, or null where reading it failed, which is noted. */
  public <T> @Nullable T reading(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (YamlException e) {
      mistakes.add(e);
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

  /** The value, or another where reading it failed, which is noted. */
  public <T> T readingOr(T otherwise, Supplier<T> reader) {
    T read = reading(reader);
    return read == null ? otherwise : read;
  }

  public List<String> messages() {
    return mistakes.stream().map(YamlException::getMessage).toList();
  }

  /** Every mistake with its place. */
  public List<Violation> violations() {
    return mistakes.stream().map(YamlException::violation).toList();
  }

  /** Notes mistakes. */
  public void addAll(List<YamlException> found) {
    mistakes.addAll(found);
  }

  /** How many mistakes were noted. */
  public int count() {
    return mistakes.size();
  }

  /** Fails, naming every mistake, if there is one. */
  public void throwIfAny() {
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(
          "Data files with mistakes:\n" + String.join("\n", messages()));
    }
  }
}
