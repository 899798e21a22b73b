package org.guiju.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.region.RegionChange.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Where the territories of codes went that went out of use by a merger under another name, as
 * {@code regions/successors.csv} tells it; lists of divisions do not say.
 */
final class Successors {

  private static final String FILE = "successors.csv";
  private static final int COLUMNS = 7;

  private final Map<String, Row> byCodeAndName;

  private record Row(
      int line, String code, String name, String ended, String successor, String successorName) {

    static Row of(String text, int line) {
      String[] cells = text.split(",", -1);
      if (cells.length != COLUMNS) {
        throw wrong(line, cells[0], "has %d columns, not %d".formatted(cells.length, COLUMNS));
      }
      return new Row(line, cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    /** The key of the division that it went to. */
    String heir() {
      return key(successor, successorName);
    }

    RegionDataException wrong(String what) {
      return wrong(line, code, what);
    }

    private static RegionDataException wrong(int line, String code, String what) {
      return new RegionDataException(FILE, line, code + " " + what);
    }
  }

  private Successors(Map<String, Row> byCodeAndName) {
    this.byCodeAndName = byCodeAndName;
  }

  /**
   * Reads the file of the application.
   *
   * @throws RegionDataException where a row cannot be of a division that ended
   */
  static Successors read() {
    return read(ShippedDivisions.open(FILE), ShippedDivisions.read());
  }

  /**
   * Reads such a file and holds it against a complete list of divisions: what the list has under
   * the same name has not ended, and territory goes to what the list has or to what did not end
   * before, in the end always to what the list has.
   */
  static Successors read(Reader file, ShippedDivisions list) {
    Map<String, Row> rows = new LinkedHashMap<>();
    try (BufferedReader lines = new BufferedReader(file)) {
      lines.readLine();
      int line = 1;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        Row row = Row.of(text, ++line);
        Row before = rows.putIfAbsent(key(row.code(), row.name()), row);
        if (before != null) {
          throw row.wrong("%s stands on line %d already".formatted(row.name(), before.line()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> names =
        list.divisions().stream()
            .collect(Collectors.toMap(Facts::code, facts -> String.valueOf(facts.name())));
    rows.values().forEach(row -> check(row, names, rows));
    return new Successors(rows);
  }

  private static void check(Row row, Map<String, String> listed, Map<String, Row> rows) {
    if (!RegionCodes.isWellFormed(row.code())) {
      throw row.wrong("is no code of a division");
    }
    if (!row.ended().matches("\\d{4}")) {
      throw row.wrong("ended in no year: " + row.ended());
    }
    if (row.name().equals(listed.get(row.code()))) {
      throw row.wrong(row.name() + " has not ended, the list of divisions has it");
    }
    if (row.successor().equals(row.code())) {
      throw row.wrong("goes to itself");
    }
    if (!row.successorName().equals(listed.get(row.successor()))) {
      checkEnded(row, rows);
    }
  }

  /** What it went to is in no list: it ended as well, but not before. */
  private static void checkEnded(Row row, Map<String, Row> rows) {
    String heir = row.successor() + " " + row.successorName();
    Row next = rows.get(row.heir());
    if (next == null) {
      throw row.wrong("goes to %s, which is no known division".formatted(heir));
    }
    if (next.ended().compareTo(row.ended()) < 0) {
      throw row.wrong("goes to %s, which ended before".formatted(heir));
    }
    Set<Row> passed = new HashSet<>();
    while (next != null && passed.add(next)) {
      if (next.equals(row)) {
        throw row.wrong("goes to %s, which goes back to it".formatted(heir));
      }
      next = rows.get(next.heir());
    }
  }

  /** The code that the territory went to; null where the file says nothing of it. */
  @Nullable String of(RegionPeriod ended) {
    Row row = byCodeAndName.get(key(ended.code(), ended.name()));
    return row == null ? null : row.successor();
  }

  /**
   * The rows of codes that went out of use, but never under the name of the row, each as {@code
   * file:line: code name}. Codes of which nothing was recorded are none of them: their history was
   * not imported.
   *
   * @param periods all periods of one code, in order
   */
  List<String> unmatched(List<RegionPeriod> periods) {
    if (periods.isEmpty() || periods.getLast().to().equals(RegionPeriod.OPEN)) {
      return List.of();
    }
    return byCodeAndName.values().stream()
        .filter(row -> row.code().equals(periods.getLast().code()))
        .filter(row -> ends(periods).noneMatch(end -> end.name().equals(row.name())))
        .map(row -> "%s:%d: %s %s".formatted(FILE, row.line(), row.code(), row.name()))
        .toList();
  }

  /** The periods after which the code was not in use, whatever its name was before. */
  private static Stream<RegionPeriod> ends(List<RegionPeriod> periods) {
    Set<LocalDate> begun = periods.stream().map(RegionPeriod::from).collect(Collectors.toSet());
    return periods.stream().filter(period -> !begun.contains(period.to()));
  }

  private static String key(String code, String name) {
    return code + name;
  }
}
