package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Forty years of changes of GB/T 2260 on top of the shipped list, as an operator would import them.
 */
class Gb2260Test {

  private static final Path DATA = Path.of("../shared/data");
  private static final LocalDate LATEST = LocalDate.parse("2019-04-30");

  private final Map<String, List<RegionChange>> changes = new HashMap<>();
  private RegionDecision decision;
  private ShippedDivisions shipped;
  private int recorded;

  @BeforeEach
  void shippedDivisions() {
    Assumptions.assumeTrue(
        Files.exists(DATA.resolve("gb2260_changes.csv")), "../shared/data is not there");
    shipped = ShippedDivisions.read();
    decision = new RegionDecision(shipped.stateOn(), shipped.codes());
    shipped
        .divisions()
        .forEach(
            facts ->
                changes
                    .computeIfAbsent(facts.code(), code -> new ArrayList<>())
                    .add(new RegionChange(shipped.stateOn(), RegionChangeType.LISTED, facts)));
  }

  @Test
  void everyRevisionIsWhatTheChangesMakeOfIt() throws IOException {
    Map<String, String> list = new TreeMap<>(latest());
    read("gb2260_changes.csv");
    read("gb2260_latest.csv");
    List<NamedCsvRecord> rows = rows("gb2260_changes.csv");
    RegionTree tree = tree();
    Set<String> inFiles = inFiles();
    int compared = 0;
    for (int i = rows.size() - 1; i >= 0; i--) {
      String revision = rows.get(i).getField("revision");
      if (i == rows.size() - 1 || !revision.equals(rows.get(i + 1).getField("revision"))) {
        LocalDate on = read(rows.get(i)).effectiveOn();
        assertThat(differences(only(inFiles, names(tree, on)), ordinary(list)))
            .as(revision)
            .isEmpty();
        compared++;
      }
      undo(list, rows.get(i));
    }
    assertThat(compared).isEqualTo(58);
  }

  @Test
  void theLatestListAndTheShippedOneHoldOnTheirDays() throws IOException {
    read("gb2260_changes.csv");
    read("gb2260_latest.csv");
    RegionTree tree = tree();
    assertThat(differences(only(inFiles(), names(tree, LATEST)), ordinary(latest()))).isEmpty();
    Map<String, String> shippedNames = new TreeMap<>();
    shipped.divisions().forEach(f -> shippedNames.put(f.code(), String.valueOf(f.name())));
    assertThat(differences(names(tree, shipped.stateOn()), ordinary(shippedNames))).isEmpty();
    assertThat(tree.exists("500000", LocalDate.parse("1990-01-01"))).isFalse();
    assertThat(tree.chain("500116", LocalDate.parse("2007-01-01")).codes())
        .containsExactly("500116", "500000", "CN", "*");
    assertThat(tree.name("130502", LATEST).zh()).isEqualTo("桥东区");
    assertThat(tree.name("130502", shipped.stateOn()).zh()).isEqualTo("襄都区");
    assertThat(tree.exists("710000", LocalDate.parse("1985-01-01"))).isTrue();
  }

  @Test
  void everyKnownMergerIsAnEndInTheHistory() throws IOException {
    read("gb2260_changes.csv");
    read("gb2260_latest.csv");
    changes.forEach(
        (code, all) ->
            assertThat(Territories.SUCCESSORS.unmatched(RegionHistory.fold(code, all))).isEmpty());
    assertThat(changes).containsKeys("350202", "330104");
  }

  @Test
  void aFileImportedTwiceSaysNothingNew() throws IOException {
    read("gb2260_changes.csv");
    read("gb2260_latest.csv");
    RegionTree before = tree();
    int first = recorded;
    read("gb2260_latest.csv");
    assertThat(recorded).isEqualTo(first);
    assertThat(names(tree(), LATEST)).isEqualTo(names(before, LATEST));
  }

  @Test
  void statisticalDivisionsCanBeImportedBesideTheShippedOnes() throws IOException {
    for (String file :
        List.of("cn_division_provinces.csv", "cn_division_cities.csv", "cn_division_areas.csv")) {
      for (NamedCsvRecord row : rows(file)) {
        accept(RegionImport.read(column(row), shipped.stateOn()));
      }
    }
    RegionTree tree = tree();
    assertThat(tree.chain("110101", LocalDate.parse("2026-01-01")).codes())
        .containsExactly("110101", "110100", "110000", "CN", "*");
    assertThat(tree.name("130171", LocalDate.parse("2026-01-01")).zh()).isEqualTo("石家庄高新技术产业开发区");
  }

  private void read(String file) throws IOException {
    for (NamedCsvRecord row : rows(file)) {
      accept(read(row));
    }
  }

  private void accept(RegionImport row) {
    List<RegionChange> known = changes.computeIfAbsent(row.code(), code -> new ArrayList<>());
    decision
        .decide(row, known)
        .filter(change -> !RegionDecision.changesNothing(row, known, change))
        .ifPresent(
            change -> {
              known.add(change);
              recorded++;
            });
  }

  private RegionTree tree() {
    List<RegionPeriod> periods = new ArrayList<>();
    changes.forEach((code, all) -> periods.addAll(RegionHistory.fold(code, all)));
    return RegionTree.of(periods, List.of());
  }

  private static Map<String, String> latest() throws IOException {
    Map<String, String> names = new TreeMap<>();
    rows("gb2260_latest.csv").forEach(row -> names.put(row.getField("code"), row.getField("name")));
    return names;
  }

  private static Map<String, String> names(RegionTree tree, LocalDate on) {
    Map<String, String> names = new TreeMap<>();
    tree.all(on).forEach(p -> names.put(p.code(), p.name()));
    return ordinary(names);
  }

  /** Without the country, which no list names, and the three that most of them leave out. */
  private static Map<String, String> ordinary(Map<String, String> names) {
    Map<String, String> ordinary = new TreeMap<>(names);
    ordinary.keySet().removeIf(code -> code.equals("CN") || code.matches("(71|81|82)\\d{4}"));
    return ordinary;
  }

  /**
   * What came into use after the last file is taken to have always existed: a list cannot tell what
   * it lacks.
   */
  private static Set<String> inFiles() throws IOException {
    Set<String> codes = new HashSet<>(latest().keySet());
    rows("gb2260_changes.csv").forEach(row -> codes.add(row.getField("code")));
    return codes;
  }

  private static Map<String, String> only(Set<String> codes, Map<String, String> names) {
    Map<String, String> some = new TreeMap<>(names);
    some.keySet().retainAll(codes);
    return some;
  }

  private static List<String> differences(Map<String, String> some, Map<String, String> others) {
    Set<String> codes = new TreeSet<>(some.keySet());
    codes.addAll(others.keySet());
    return codes.stream()
        .filter(code -> !Objects.equals(some.get(code), others.get(code)))
        .map(code -> code + " " + some.get(code) + " / " + others.get(code))
        .toList();
  }

  private static void undo(Map<String, String> list, NamedCsvRecord row) {
    if (row.getField("change").equals("added")) {
      list.remove(row.getField("code"));
    } else {
      list.put(row.getField("code"), row.getField("old_name"));
    }
  }

  private static RegionImport read(NamedCsvRecord row) {
    return RegionImport.read(column(row), null);
  }

  private static java.util.function.Function<String, String> column(NamedCsvRecord row) {
    return name -> row.findField(name).orElse(null);
  }

  private static List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file))) {
      return reader.stream().toList();
    }
  }
}
