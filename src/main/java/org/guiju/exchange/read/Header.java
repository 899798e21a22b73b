package org.guiju.exchange.read;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.exchange.spi.Columns;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;

/** The first record of a CSV file: the names of its columns. */
final class Header {

  private static final int LONGEST_NAME_TOLD = 100;

  private Header() {}

  /**
   * Reads the header and refuses one that the dataset cannot use, naming each column that is wrong.
   */
  static List<String> read(String record, Columns columns) {
    List<String> names = CsvReader.builder().ofCsvRecord(record).iterator().next().getFields();
    names = names.stream().map(String::strip).toList();
    List<Violation> violations = new ArrayList<>();
    if (names.size() > Bounds.COLUMNS) {
      Text text = new Text("列数不得超过 %s。", "There must be at most %s columns.").with(Bounds.COLUMNS);
      throw FileException.header(List.of(new Violation("", "TOO_MANY_COLUMNS", text)));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      check(names.get(i), i + 1, columns, seen, violations);
    }
    for (String name : columns.required()) {
      if (!seen.contains(name)) {
        violations.add(
            new Violation(
                name,
                "COLUMN_MISSING",
                new Text("缺少列 %s。", "The column %s is missing.").with(name)));
      }
    }
    if (!violations.isEmpty()) {
      throw FileException.header(violations);
    }
    return names;
  }

  private static void check(
      String name, int place, Columns columns, Set<String> seen, List<Violation> violations) {
    if (name.isEmpty()) {
      violations.add(
          new Violation(
              "", "COLUMN_UNNAMED", new Text("第 %s 列没有名称。", "Column %s has no name.").with(place)));
    } else if (!columns.knows(name)) {
      // Not repeated whole: what stands where a header should be may be anybody's data.
      String told =
          name.length() <= LONGEST_NAME_TOLD && name.matches("[A-Za-z0-9_.-]+") ? name : "";
      violations.add(
          new Violation(
              told,
              "COLUMN_UNKNOWN",
              new Text(
                      "此数据集没有第 %s 列这样的列；可用的列：%s。",
                      "The dataset does not know column %s; it knows: %s.")
                  .with(place, String.join(", ", columns.all()))));
    } else if (!seen.add(name)) {
      violations.add(
          new Violation(
              name,
              "COLUMN_TWICE",
              new Text("列 %s 出现了两次。", "The column %s is there twice.").with(name)));
    }
  }

  /** The place of each column. */
  static Map<String, Integer> places(List<String> names) {
    Map<String, Integer> places = HashMap.newHashMap(names.size());
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i), i);
    }
    return places;
  }
}
