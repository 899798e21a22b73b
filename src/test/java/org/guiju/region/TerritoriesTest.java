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
