package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guiju.region.RegionChange.Facts;
import org.junit.jupiter.api.Test;

class RegionTreeTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-01-31");
  private static final RegionTree SHIPPED = shipped();

  @Test
  void shippedDivisionsHoldTheRegionsOfTheFiveDocuments() {
    assertThat(SHIPPED.chain("120000", TODAY).codes()).containsExactly("120000", "CN", "*");
    assertThat(SHIPPED.chain("500116", TODAY).codes())
        .containsExactly("500116", "500000", "CN", "*");
    assertThat(SHIPPED.chain("350203", TODAY).codes())
        .containsExactly("350203", "350200", "350000", "CN", "*");
    assertThat(SHIPPED.chain("370102", TODAY).codes())
        .containsExactly("370102", "370100", "370000", "CN", "*");
    assertThat(SHIPPED.chain("CN", TODAY).codes()).containsExactly("CN", "*");
    assertThat(SHIPPED.name("350200", TODAY).zh()).isEqualTo("厦门市");
    assertThat(SHIPPED.name("500116", TODAY).zh()).isEqualTo("江津区");
  }

  @Test
  void everyShippedDivisionLeadsToChina() {
    assertThat(SHIPPED.all(TODAY)).hasSize(3217);
    assertThat(SHIPPED.all(TODAY).filter(p -> !p.code().equals("CN")))
        .allSatisfy(
            p ->
                assertThat(SHIPPED.chain(p.code(), TODAY).codes())
                    .hasSizeGreaterThan(2)
                    .endsWith("CN", "*"));
    assertThat(SHIPPED.all(TODAY).map(p -> p.code()).collect(Collectors.toSet())).hasSize(3217);
  }

  @Test
  void leavesAreTheDivisionsThatHaveNoneBelowThem() {
    List<String> leaves = SHIPPED.leaves(TODAY);
    assertThat(leaves)
        .isSorted()
        .doesNotHaveDuplicates()
        .doesNotContain("CN", "350000", "350200")
        .containsAll(SHIPPED.children("350200", TODAY))
        .as("a city without counties")
        .contains("442000");
    assertThat(leaves.stream().filter(code -> code.startsWith("35")))
        .allSatisfy(code -> assertThat(SHIPPED.children(code, TODAY)).isEmpty())
        .hasSize(
            (int)
                SHIPPED
                    .all(TODAY)
                    .filter(p -> p.code().startsWith("35"))
                    .filter(p -> SHIPPED.children(p.code(), TODAY).isEmpty())
                    .count());
    assertThat(SHIPPED.leaves(LocalDate.parse("1949-09-30"))).isEmpty();
  }

  @Test
  void shippedDivisionsCanBeUsedForAnyDaySince1980() {
    assertThat(SHIPPED.chain("500116", LocalDate.parse("1980-01-01")).assumed()).isFalse();
    assertThat(SHIPPED.exists("500116", LocalDate.parse("1949-09-30"))).isFalse();
  }

  @Test
  void anUnknownCodeGetsTheAncestorsThatItsDigitsSay() {
    RegionChain chain = SHIPPED.chain("133100", TODAY);
    assertThat(chain.codes()).containsExactly("133100", "130000", "CN", "*");
    assertThat(chain.assumed()).isTrue();
    assertThat(SHIPPED.chain("990101", TODAY).codes()).containsExactly("990101", "CN", "*");
  }

  @Test
  void theParentIsTheNearestThatExistsOnTheDay() {
    RegionTree tree =
        tree(
            listed("130000", "河北省"),
            List.of(
                RegionHistory.fold(
                    "133100",
                    List.of(change("133100", "2017-04-01", RegionChangeType.ADDED, "雄安新区", null))),
                RegionHistory.fold(
                    "133101",
                    List.of(change("133101", "2010-01-01", RegionChangeType.ADDED, "甲县", null)))));
    assertThat(tree.parent("133101", LocalDate.parse("2017-03-31"))).isEqualTo("130000");
    assertThat(tree.parent("133101", LocalDate.parse("2017-04-01"))).isEqualTo("133100");
  }

  @Test
  void aRemovedCodeKeepsTheParentThatItHad() {
    RegionTree tree =
        tree(
            listed("130000", "河北省"),
            List.of(
                RegionHistory.fold(
                    "139901",
                    List.of(
                        change("139901", "2010-01-01", RegionChangeType.ADDED, "甲县", "500000"),
                        change("139901", "2015-01-01", RegionChangeType.REMOVED, null, null)))));
    assertThat(tree.chain("139901", TODAY))
        .isEqualTo(new RegionChain(List.of("139901", "500000", "CN", "*"), true));
  }

  @Test
  void aCircleOfParentsEnds() {
    RegionTree tree =
        tree(
            List.of(),
            List.of(
                RegionHistory.fold(
                    "139901",
                    List.of(change("139901", "2010-01-01", RegionChangeType.ADDED, "甲", "139902"))),
                RegionHistory.fold(
                    "139902",
                    List.of(
                        change("139902", "2010-01-01", RegionChangeType.ADDED, "乙", "139901")))));
    assertThat(tree.chain("139901", TODAY).codes()).containsExactly("139901", "139902", "CN", "*");
    assertThat(tree.subtree("139901", TODAY)).contains("139901", "139902");
  }

  @Test
  void aSubtreeHoldsTheDivisionAndEverythingBelow() {
    assertThat(SHIPPED.subtree("350200", TODAY))
        .containsExactlyInAnyOrder(
            "350200", "350203", "350205", "350206", "350211", "350212", "350213");
    assertThat(SHIPPED.subtree("CN", TODAY)).hasSize(3217);
    assertThat(SHIPPED.subtree("500000", TODAY)).contains("500116").hasSize(39);
  }

  private static RegionTree shipped() {
    ShippedDivisions shipped = ShippedDivisions.read();
    return RegionTree.of(
        shipped.divisions().stream()
            .flatMap(
                f ->
                    RegionHistory.fold(
                        f.code(),
                        List.of(new RegionChange(shipped.stateOn(), RegionChangeType.LISTED, f)))
                        .stream())
            .toList(),
        List.of());
  }

  private static List<RegionPeriod> listed(String code, String name) {
    return RegionHistory.fold(
        code, List.of(change(code, "2024-12-31", RegionChangeType.LISTED, name, null)));
  }

  private static RegionTree tree(List<RegionPeriod> some, List<List<RegionPeriod>> others) {
    List<RegionPeriod> all = new ArrayList<>(some);
    others.forEach(all::addAll);
    return RegionTree.of(all, List.of());
  }

  private static RegionChange change(
      String code, String on, RegionChangeType type, String name, String parent) {
    return new RegionChange(
        LocalDate.parse(on),
        type,
        new Facts(code, name, null, null, parent, null, null, null, null));
  }
}
