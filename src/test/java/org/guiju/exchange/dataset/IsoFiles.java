package org.guiju.exchange.dataset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** ISO's projects and stage events, counted by going through the files and by nothing else. */
final class IsoFiles {

  static final String PROJECTS = "iso_projects.csv";
  static final String EVENTS = "iso_stage_events.csv";

  /** A row of the events; the file is in the order of time. */
  record Seen(LocalDate on, String event, String reference, String stage) {

    String quarter() {
      return on.getYear() + "-Q" + (on.getMonthValue() + 2) / 3;
    }
  }

  /** What a list of projects tells of one of them. */
  record Listed(String reference, String title, String committee, String stage) {}

  final Map<String, List<Seen>> histories = new LinkedHashMap<>();
  final Map<String, NamedCsvRecord> projects = new LinkedHashMap<>();
  int rows;

  static IsoFiles read() throws IOException {
    IsoFiles files = new IsoFiles();
    each(Imports.file(PROJECTS), row -> files.projects.put(row.getField("iso_project_id"), row));
    each(
        Imports.file(EVENTS),
        row -> {
          files.rows++;
          files
              .histories
              .computeIfAbsent(row.getField("iso_project_id"), id -> new ArrayList<>())
              .add(
                  new Seen(
                      LocalDate.parse(row.getField("observed_at").substring(0, 10)),
                      row.getField("event"),
                      row.getField("reference"),
                      row.getField("stage")));
        });
    return files;
  }

  private static void each(Path file, java.util.function.Consumer<NamedCsvRecord> consumer)
      throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows.forEach(consumer);
    }
  }

  /** The committee of the list; empty where it names none or the project is not on it. */
  String committee(String id) {
    NamedCsvRecord row = projects.get(id);
    return row == null ? "" : row.getField("committee");
  }

  /** What the list of projects should tell at the end; the stage is the one of the list of ISO. */
  Listed listed(String id) {
    List<Seen> history = histories.get(id);
    NamedCsvRecord row = projects.get(id);
    return new Listed(
        history.getLast().reference(),
        row == null || row.getField("title_en").isEmpty()
            ? (row == null ? history.getFirst().reference() : row.getField("reference"))
            : row.getField("title_en"),
        committee(id),
        row == null ? history.getLast().stage() : row.getField("stage"));
  }

  List<String> stages() {
    TreeSet<String> stages = new TreeSet<>();
    histories.values().forEach(history -> history.forEach(seen -> stages.add(seen.stage())));
    return List.copyOf(stages);
  }

  /** The last day of every month in which something was seen, or that lies between. */
  List<LocalDate> monthEnds() {
    TreeSet<LocalDate> days = new TreeSet<>();
    histories.values().forEach(history -> history.forEach(seen -> days.add(seen.on())));
    List<LocalDate> ends = new ArrayList<>();
    for (YearMonth month = YearMonth.from(days.getFirst());
        !month.isAfter(YearMonth.from(days.getLast()));
        month = month.plusMonths(1)) {
      ends.add(month.atEndOfMonth());
    }
    return ends;
  }

  /** How many projects are at each stage at the end of a day. */
  Map<String, Integer> standing(LocalDate on) {
    Map<String, Integer> standing = new TreeMap<>();
    for (List<Seen> history : histories.values()) {
      String stage = null;
      for (Seen seen : history) {
        stage = seen.on().isAfter(on) ? stage : seen.stage();
      }
      if (stage != null) {
        standing.merge(stage, 1, Integer::sum);
      }
    }
    return standing;
  }

  /** How often a stage was entered, by {@code committee|quarter}; a first sight enters none. */
  Map<String, Integer> entered(String stage) {
    Map<String, Integer> entered = new TreeMap<>();
    histories.forEach(
        (id, history) ->
            history.stream()
                .filter(seen -> seen.event().equals("stage_change") && seen.stage().equals(stage))
                .forEach(
                    seen -> entered.merge(committee(id) + "|" + seen.quarter(), 1, Integer::sum)));
    return entered;
  }
}
