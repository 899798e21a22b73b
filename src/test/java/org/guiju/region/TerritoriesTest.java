package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laiwu, which became two districts of Jinan in 2019, and what went on unchanged. */
class TerritoriesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-01-31");
  private static final LocalDate MERGER = LocalDate.parse("2019-01-01");

  private static RegionPeriod period(String code, String name, LocalDate from, LocalDate to) {
    return new RegionPeriod(code, from, to, false, name, null, null, RegionCodes.level(code));
  }

  private static RegionPeriod always(String code, String name) {
    return period(code, name, RegionHistory.ASSUMED_FROM, RegionPeriod.OPEN);
  }

  private static final Territories TERRITORIES =
      new Territories(
          RegionTree.of(
              List.of(
                  always("CN", "中国"),
                  always("370000", "山东省"),
                  always("370100", "济南市"),
                  always("370102", "历下区"),
                  period("370116", "莱芜区", MERGER, RegionPeriod.OPEN),
                  period("370117", "钢城区", MERGER, RegionPeriod.OPEN),
                  period("371200", "莱芜市", RegionHistory.ASSUMED_FROM, MERGER),
                  period("371202", "莱城区", RegionHistory.ASSUMED_FROM, MERGER),
                  period("371203", "钢城区", RegionHistory.ASSUMED_FROM, MERGER)),
              List.of()),
          TODAY);

  @Test
  void territoryOfAFormerCodeBelongsToItsSuccessorOrToThatOfItsParent() {
    assertThat(TERRITORIES.of("370100").come())
        .containsExactlyInAnyOrder("371200", "371202", "371203");
    assertThat(TERRITORIES.of("370100").gone()).isEmpty();
    assertThat(TERRITORIES.of("370117").come()).contains("371203").doesNotContain("371202");
    assertThat(TERRITORIES.of("370116").come()).contains("371200", "371202");
  }

  private static Territories of(RegionPeriod... periods) {
    return new Territories(RegionTree.of(List.of(periods), List.of()), TODAY);
  }

  @Test
  void territoryFollowsTheCodeThatIsDeclaredUnderWhateverName() {
    Territories merged =
        of(
            always("620000", "甘肃省"),
            always("620500", "甲市"),
            always("620600", "乙市"),
            period("620596", "东城区", RegionHistory.ASSUMED_FROM, MERGER).to("620696"),
            period("620597", "西城区", RegionHistory.ASSUMED_FROM, MERGER).to("620696"),
            period("620598", "南城区", RegionHistory.ASSUMED_FROM, MERGER),
            period("620696", "新设区", MERGER, RegionPeriod.OPEN));
    assertThat(merged.of("620696").come()).containsExactlyInAnyOrder("620596", "620597");
    assertThat(merged.of("620600").come()).containsExactlyInAnyOrder("620596", "620597");
    assertThat(merged.of("620500").gone()).containsExactlyInAnyOrder("620596", "620597");
    assertThat(merged.of("620000")).isEqualTo(Territories.Moves.NONE);
  }

  @Test
  void knownMergersAreFollowedAndNotWhoeverCameThatDay() {
    LocalDate day = LocalDate.parse("2003-12-31");
    Territories xiamen =
        of(
            always("350000", "福建省"),
            always("350200", "厦门市"),
            always("350203", "思明区"),
            period("350202", "鼓浪屿区", RegionHistory.ASSUMED_FROM, day),
            period("350213", "翔安区", day, RegionPeriod.OPEN));
    assertThat(xiamen.of("350203").come()).containsExactly("350202");
    assertThat(xiamen.of("350213")).isEqualTo(Territories.Moves.NONE);
  }

  @Test
  void whatNeverMovedIsTheSameThenAndToday() {
    assertThat(TERRITORIES.of("370000")).isEqualTo(Territories.Moves.NONE);
    assertThat(TERRITORIES.of("370102")).isEqualTo(Territories.Moves.NONE);
    assertThat(TERRITORIES.of("CN")).isEqualTo(Territories.Moves.NONE);
  }

  @Test
  void endingsOfNamesAreLeftAside() {
    assertThat(Territories.stem("莱芜市")).isEqualTo(Territories.stem("莱芜区")).isEqualTo("莱芜");
    assertThat(Territories.stem("海州区")).isEqualTo("海州");
  }
}
