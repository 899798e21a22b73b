package org.guiju.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The ISO procedure has the whole matrix, and takes every change of stage that really happened. */
class IsoProcedureTest {

  private static final Machine PROJECT =
      ProcedureCatalog.builtIn().byRef("ISO@2017.1").machine(Procedure.PROJECT);

  private static final Map<String, List<String>> WAYS = new HashMap<>();

  @Test
  void itsStatesAreTheCellsOfTheMatrix() {
    List<String> cells = PROJECT.states().keySet().stream().filter(id -> !id.equals("N")).toList();
    assertThat(cells).containsExactlyElementsOf(Stages.legal());
    assertThat(cells).allSatisfy(cell -> assertThat(PROJECT.state(cell).stage()).isEqualTo(cell));
    assertThat(PROJECT.states().values().stream().filter(State::terminal).map(State::id))
        .allMatch(Stages::isEnd)
        .hasSize(7);
  }

  @Test
  void everyMoveBetweenTwoCellsHasExactlyOneStep() {
    for (String from : Stages.legal()) {
      for (String to : Stages.legal()) {
        long ways = ways(from, to).size();
        boolean impossible =
            Stages.move(from, to) == Stages.Move.NONE
                || Stages.isCancelled(to)
                    && (Stages.isEnd(from) || from.compareTo(Stages.PUBLISHED) >= 0);
        assertThat(ways).as("%s to %s", from, to).isEqualTo(impossible ? 0 : 1);
      }
    }
  }

  @Test
  void everyRealChangeOfStageIsAccepted() throws IOException {
    Path file = Path.of("../shared/data/iso_stage_events.csv");
    Assumptions.assumeTrue(Files.exists(file), "needs ../shared/data/iso_stage_events.csv");
    Map<String, Integer> refused = new LinkedHashMap<>();
    int changes = 0;
    int backward = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("event").equals("first_seen")) {
          assertThat(PROJECT.find("N", "OBSERVE")).isPresent();
          assertThat(PROJECT.states()).containsKey(row.getField("stage"));
        }
        if (row.getField("event").equals("stage_change")) {
          changes++;
          List<String> ways = ways(row.getField("prev_stage"), row.getField("stage"));
          backward += ways.contains("RETURN") ? 1 : 0;
          if (ways.size() != 1) {
            refused.merge(
                row.getField("prev_stage") + " to " + row.getField("stage") + " " + ways,
                1,
                Integer::sum);
          }
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(changes).isEqualTo(14_876);
    assertThat(backward).isGreaterThan(1_800);
  }

  private static List<String> ways(String from, String to) {
    return WAYS.computeIfAbsent(from + " " + to, pair -> find(from, to));
  }

  private static List<String> find(String from, String to) {
    List<String> ways = new ArrayList<>();
    for (Transition t : PROJECT.from(from)) {
      Walk walk = new Walk(PROJECT);
      walk.take(PROJECT.find("N", "OBSERVE").orElseThrow(), from);
      // What a clock brings about is no step that anybody chooses, and an extension moves nothing.
      boolean moves = !t.bySystem() && !t.to().equals(Machine.SAME);
      if (moves && walk.targets(t).contains(to)) {
        ways.add(t.action());
      }
    }
    return ways;
  }
}
