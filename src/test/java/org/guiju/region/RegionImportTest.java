package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.DomainException;
import org.guiju.platform.Violation;
import org.junit.jupiter.api.Test;

class RegionImportTest {

  private static final RegionDecision DECISION =
      new RegionDecision(LocalDate.parse("2024-12-31"), Set.of("120119"));

  @Test
  void ourOwnColumnsAreRead() {
    RegionImport row =
        read(
            Map.of(
                "code",
                "139801",
                "change",
                "Added",
                "effectiveOn",
                "2025-01-01",
                "name",
                " 试验区 ",
                "nameEn",
                "Trial",
                "parentCode",
                "133100",
                "level",
                "county"));
    assertThat(row)
        .isEqualTo(
            new RegionImport(
                "139801",
                RegionChangeType.ADDED,
                LocalDate.parse("2025-01-01"),
                "试验区",
                "Trial",
                null,
                "133100",
                null,
                RegionLevel.COUNTY,
                false,
                null,
                null));
  }

  @Test
  void aRevisionIsItsMonthsLastDay() {
    RegionImport row =
        read(
            Map.of(
                "revision",
                "198112",
                "change",
                "renamed",
                "code",
                "210200",
                "old_name",
                "旅大市",
                "new_name",
                "大连市"));
    assertThat(row.effectiveOn()).isEqualTo("1981-12-31");
    assertThat(row.oldName()).isEqualTo("旅大市");
    assertThat(row.name()).isEqualTo("大连市");
    assertThat(row.ofLists()).isTrue();
    assertThat(
            read(Map.of("source", "mca", "revision", "201904", "code", "110000", "name", "北京市"))
                .type())
        .isEqualTo(RegionChangeType.LISTED);
  }

  @Test
  void shortCodesGetTheirZeros() {
    LocalDate day = LocalDate.parse("2024-12-31");
    assertThat(RegionImport.read(Map.of("code", "11", "name", "北京市")::get, day).code())
        .isEqualTo("110000");
    assertThat(
            RegionImport.read(Map.of("code", "1101", "name", "市辖区", "provinceCode", "11")::get, day)
                .code())
        .isEqualTo("110100");
  }

  @Test
  void everythingWrongIsToldByColumn() {
    assertThat(
            pointers(
                Map.of(
                    "code", "12345", "change", "moved", "effectiveOn", "2024-02-30", "level", "x")))
        .containsExactlyInAnyOrder("/code", "/change", "/effectiveOn", "/level", "/name");
    assertThat(pointers(Map.of("code", "120119", "change", "reparented", "revision", "202413")))
        .containsExactlyInAnyOrder("/parentCode", "/revision");
    assertThat(pointers(Map.of())).containsExactlyInAnyOrder("/code", "/effectiveOn", "/name");
  }

  @Test
  void aListSaysNothingNewOfWhatIsKnown() {
    List<RegionChange> known =
        List.of(RegionHistoryTest.change("2024-12-31", RegionChangeType.LISTED, "蓟州区", null));
    assertThat(
            DECISION.decide(
                read(Map.of("revision", "201904", "code", "120119", "name", "蓟州区")), known))
        .isEmpty();
    assertThat(
            DECISION.decide(
                read(Map.of("revision", "201904", "code", "120119", "name", "蓟县")), known))
        .isPresent();
  }

  @Test
  void anOldListEndsWhatTheLaterCompleteListLacks() {
    Optional<RegionChange> change =
        DECISION.decide(
            read(Map.of("revision", "201904", "code", "330104", "name", "江干区")), List.of());
    assertThat(RegionHistory.fold("330104", List.of(change.orElseThrow())))
        .singleElement()
        .satisfies(p -> assertThat(p.to()).isEqualTo("2024-12-31"));
    change =
        DECISION.decide(
            read(
                Map.of(
                    "effectiveOn",
                    "2019-04-30",
                    "code",
                    "330104",
                    "name",
                    "江干区",
                    "change",
                    "listed")),
            List.of());
    assertThat(RegionHistory.fold("330104", List.of(change.orElseThrow())))
        .singleElement()
        .satisfies(p -> assertThat(p.to()).isEqualTo(RegionPeriod.OPEN));
  }

  @Test
  void listsThatLackHongKongMacaoAndTaiwanSayNothing() {
    List<RegionChange> known = List.of();
    assertThat(
            DECISION.decide(
                read(
                    Map.of(
                        "revision",
                        "201112",
                        "change",
                        "added",
                        "code",
                        "710000",
                        "new_name",
                        "台湾省")),
                known))
        .get()
        .extracting(RegionChange::type)
        .isEqualTo(RegionChangeType.LISTED);
    assertThat(
            DECISION.decide(
                read(
                    Map.of(
                        "revision",
                        "201212",
                        "change",
                        "removed",
                        "code",
                        "710000",
                        "old_name",
                        "台湾省")),
                known))
        .isEmpty();
  }

  @Test
  void whatCannotHaveHappenedIsRefused() {
    List<RegionChange> known =
        List.of(RegionHistoryTest.change("2010-01-01", RegionChangeType.ADDED, "甲区", null));
    assertThat(
            refusal(
                Map.of(
                    "code", "120119", "change", "added", "effectiveOn", "2012-01-01", "name", "乙区"),
                known))
        .isEqualTo("REGION_EXISTS");
    assertThat(
            refusal(
                Map.of("code", "120119", "change", "removed", "effectiveOn", "2009-01-01"), known))
        .isEqualTo("REGION_ABSENT");
    assertThat(
            refusal(
                Map.of(
                    "code",
                    "120119",
                    "change",
                    "reparented",
                    "effectiveOn",
                    "2012-01-01",
                    "parentCode",
                    "120119"),
                known))
        .isEqualTo("REGION_ITS_OWN_PARENT");
  }

  private static String refusal(Map<String, String> row, List<RegionChange> known) {
    return catchThrowableOfType(DomainException.class, () -> DECISION.decide(read(row), known))
        .violations()
        .getFirst()
        .code();
  }

  private static List<String> pointers(Map<String, String> row) {
    return new ArrayList<>(
        catchThrowableOfType(DomainException.class, () -> read(row)).violations().stream()
            .map(Violation::pointer)
            .toList());
  }

  private static RegionImport read(Map<String, String> row) {
    return RegionImport.read(row::get, null);
  }
}
