package org.guiju.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The samples of the number grammar: every positive one is read by its grammar, no negative one is.
 */
class NumberSamplesTest {

  @Test
  void readsThePositiveSamplesAndRefusesTheNegative() {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (NamedCsvRecord row : Corpus.rows("design", "number_samples.csv")) {
      String grammar = row.getField("grammar");
      String text = row.getField("text");
      count++;
      if (reader(grammar).test(text) != row.getField("valid").equals("yes")) {
        wrong.add(grammar + " " + text + " " + Identifiers.parse(text));
      }
    }
    System.out.printf("samples: %d of %d as expected%n", count - wrong.size(), count);
    assertThat(wrong).isEmpty();
    assertThat(count).isGreaterThan(100);
  }

  private static Predicate<String> reader(String grammar) {
    return switch (grammar) {
      case "PLAN_NATIONAL", "PLAN_MIIT" -> text -> PlanNumber.check(text).isEmpty();
      case "TC" -> text -> CommitteeNumber.check(text).isEmpty();
      case "ICS" -> text -> IcsCode.check(text).isEmpty();
      case "CCS" -> text -> CcsCode.check(text).isEmpty();
      case "GBT2260" -> text -> RegionCode.check(text).isEmpty();
      case "USCC" -> Uscc::isFormed;
      case "STAGE" -> text -> StageCode.check(text).isEmpty();
      default ->
          text -> Identifiers.parse(text) instanceof Identifier it && it.grammar().equals(grammar);
    };
  }
}
