package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guiju.region.RegionChange.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegionHistoryTest {

  private static final String CODE = "120119";

  @Test
  void aListedCodeExistsSinceTheAssumedDay() {
    assertThat(fold(change("2024-12-31", RegionChangeType.LISTED, "蓟州区", null)))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.from()).isEqualTo(RegionHistory.ASSUMED_FROM);
              assertThat(p.assumed()).isTrue();
              assertThat(p.to()).isEqualTo(RegionPeriod.OPEN);
            });
  }

  @Test
  void anAdditionEndsTheAssumption() {
    assertThat(
            fold(
                change("2024-12-31", RegionChangeType.LISTED, "蓟州区", null),
                change("2016-12-31", RegionChangeType.ADDED, "蓟州区", null)))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.from()).isEqualTo("2016-12-31");
              assertThat(p.assumed()).isFalse();
            });
  }

  @Test
  void aRenamingAsFirstChangeGivesTheOldNameBefore() {
    List<RegionPeriod> periods = fold(change("1981-12-31", RegionChangeType.RENAMED, "大连市", "旅大市"));
    assertThat(periods).extracting(RegionPeriod::name).containsExactly("旅大市", "大连市");
    assertThat(periods.get(0).from()).isEqualTo(RegionHistory.ASSUMED_FROM);
    assertThat(periods.get(0).to()).isEqualTo(periods.get(1).from());
    assertThat(periods.get(1).assumed()).isFalse();
  }

  @Test
  void aCodeThatIsRemovedAndUsedAgainHasAGap() {
    assertThat(
            fold(
                change("1983-12-31", RegionChangeType.REMOVED, null, "甲县"),
                change("1990-12-31", RegionChangeType.ADDED, "乙区", null),
                change("1995-12-31", RegionChangeType.REMOVED, null, "乙区")))
        .extracting(p -> p.name() + " " + p.from() + " " + p.to())
        .containsExactly("甲县 1949-10-01 1983-12-31", "乙区 1990-12-31 1995-12-31");
  }

  @Test
  void aListAfterTheRemovalBringsTheCodeBackByAssumption() {
    List<RegionPeriod> periods =
        fold(
            change("1983-12-31", RegionChangeType.REMOVED, null, "甲县"),
            change("2024-12-31", RegionChangeType.LISTED, "甲区", null));
    assertThat(periods)
        .extracting(RegionPeriod::from)
        .map(LocalDate::toString)
        .containsExactly("1949-10-01", "2024-12-31");
    assertThat(periods.get(1).assumed()).isTrue();
  }

  @Test
  void aCompleteListThatLacksTheCodeEndsIt() {
    Facts facts =
        new Facts(CODE, "江干区", null, null, null, null, null, LocalDate.parse("2024-12-31"), null);
    assertThat(
            fold(new RegionChange(LocalDate.parse("2019-04-30"), RegionChangeType.LISTED, facts)))
        .singleElement()
        .satisfies(p -> assertThat(p.to()).isEqualTo("2024-12-31"));
  }

  @Test
  void whatIsSaidTwiceIsSoOnce() {
    assertThat(
            fold(
                change("2000-12-31", RegionChangeType.ADDED, "甲区", null),
                change("2001-12-31", RegionChangeType.ADDED, "甲区", null),
                change("2002-12-31", RegionChangeType.RENAMED, "甲区", "甲区"),
                change("2003-12-31", RegionChangeType.REMOVED, null, "甲区"),
                change("2004-12-31", RegionChangeType.REMOVED, null, "甲区")))
        .singleElement()
        .satisfies(p -> assertThat(p.from() + " " + p.to()).isEqualTo("2000-12-31 2003-12-31"));
  }

  @Test
  void aRenamingOfWhatIsAbsentBringsItIntoBeing() {
    assertThat(
            fold(
                change("1990-12-31", RegionChangeType.ADDED, "甲县", null),
                change("1991-12-31", RegionChangeType.REMOVED, null, "甲县"),
                change("1995-12-31", RegionChangeType.RENAMED, "甲市", "甲县")))
        .extracting(RegionPeriod::name)
        .containsExactly("甲县", "甲市");
  }

  @Test
  void aNewParentHoldsFromItsDay() {
    Facts moved = new Facts(CODE, null, null, null, "130000", null, null, null, null);
    List<RegionPeriod> periods =
        fold(
            change("2024-12-31", RegionChangeType.LISTED, "甲区", null),
            new RegionChange(LocalDate.parse("2025-03-01"), RegionChangeType.REPARENTED, moved));
    assertThat(periods).extracting(RegionPeriod::parent).containsExactly(null, "130000");
    assertThat(periods).extracting(RegionPeriod::name).containsExactly("甲区", "甲区");
  }

  private static List<RegionPeriod> fold(RegionChange... changes) {
    return RegionHistory.fold(CODE, List.of(changes));
  }

  static RegionChange change(
      String on, RegionChangeType type, @Nullable String name, @Nullable String oldName) {
    return new RegionChange(
        LocalDate.parse(on),
        type,
        new Facts(CODE, name, null, oldName, null, null, null, null, null));
  }
}
