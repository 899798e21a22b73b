package org.guiju.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the territories of codes went that went out of use by a merger under another name, as
 * {@code regions/successors.csv} tells it; lists of divisions do not say.
 */
final class Successors {

  private static final int CODE = 0;
  private static final int NAME = 1;
  private static final int SUCCESSOR = 3;

  private final Map<String, String> byCodeAndName;

  private Successors(Map<String, String> byCodeAndName) {
    this.byCodeAndName = byCodeAndName;
  }

  /** Reads the file of the application. */
  static Successors read() {
    try (BufferedReader lines = new BufferedReader(ShippedDivisions.open("successors.csv"))) {
      return new Successors(
          lines
              .lines()
              .skip(1)
              .map(line -> line.split(",", -1))
              .collect(
                  Collectors.toUnmodifiableMap(
                      cells -> key(cells[CODE], cells[NAME]), cells -> cells[SUCCESSOR])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code that the territory went to; null where the file says nothing of it. */
  @Nullable String of(RegionPeriod ended) {
    return byCodeAndName.get(key(ended.code(), ended.name()));
  }

  private static String key(String code, String name) {
    return code + name;
  }
}
