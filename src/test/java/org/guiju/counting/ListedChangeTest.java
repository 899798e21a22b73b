package org.guiju.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedChangeTest {

  private static final CountKey EVERYWHERE =
      new CountKey(
          "LISTED_PROJECT",
          "*",
          "",
          Grain.FIRST,
          "LOCAL",
          "",
          "",
          "",
          "NEW",
          "00.00",
          "P00",
          CountKey.NO_AMOUNT);

  private static List<String> cells(String places) {
    List<String> cells = new ArrayList<>();
    new ListedChange(EVERYWHERE, places)
        .forEachCell(cell -> cells.add(cell.region() + "/" + cell.role()));
    return cells;
  }

  @Test
  void aChangeHasACellForTheWorldAndEachPlace() {
    assertThat(cells("")).containsExactly("*/");
    assertThat(cells("370000: 370200:LEAD")).containsExactly("*/", "370000/", "370200/LEAD");
  }

  @Test
  void aRoleIsFoundByTheWholeCodeOfItsRegion() {
    String places = "CN:LEAD 370000: 370200:PARTICIPANT";
    assertThat(ListedChange.roleIn(places, "CN")).isEqualTo("LEAD");
    assertThat(ListedChange.roleIn(places, "370000")).isEmpty();
    assertThat(ListedChange.roleIn(places, "370200")).isEqualTo("PARTICIPANT");
    assertThat(ListedChange.roleIn(places, "70200")).isNull();
    assertThat(ListedChange.roleIn("", "CN")).isNull();
  }
}
