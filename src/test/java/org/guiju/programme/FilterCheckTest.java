package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.guiju.counting.Indicators;
import org.guiju.counting.Measure;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;
import org.junit.jupiter.api.Test;

/** Filters under which nothing can ever count. */
class FilterCheckTest {

  private static final Indicators INDICATORS = Indicators.shipped();

  private static List<String> found(Surroundings around, String... lines) {
    String document =
        """
        code: FILTERS-1
        title: {zh: 方案, en: Plan}
        issuer: {zh: 市人民政府, en: City}
        dateNote: {zh: 文末, en: at its end}
        level: MUNICIPAL
        region: "530900"
        windowStart: 2021-01-01
        deadline: 2025-12-31
        targets:
          - id: T
            name: {zh: 目标, en: target}
            clause: 一
            quote: 目标3以上
            comparator: GE
            value: 3
        """
            + String.join("\n", lines).indent(4);
    YamlErrors errors = new YamlErrors();
    new ProgrammeReader(INDICATORS, errors, around)
        .read(YamlFile.read("definition", new StringReader(document)));
    return errors.violations().stream().map(it -> it.pointer() + " " + it.code()).toList();
  }

  private static List<String> found(String... lines) {
    return found(Unchecked.UNKNOWN, lines);
  }

  @Test
  void aSortThatTheRegisterDoesNotHaveIsRefused() {
    assertThat(found("indicator: FACILITIES", "types: [KEY_LABORATORY, KEY_LABORATORIES]"))
        .containsExactly("/targets/0/types TYPE_UNKNOWN");
    assertThat(found("indicator: FACILITIES", "filters: {types: [LABORATORY]}"))
        .containsExactly("/targets/0/filters/types TYPE_UNKNOWN");
    assertThat(found("indicator: PILOT_CITIES", "types: [PILOT]"))
        .containsExactly("/targets/0/types TYPE_UNKNOWN");
    assertThat(found("indicator: PILOT_CITIES", "types: [AGRICULTURE]")).isEmpty();
    assertThat(found("indicator: EXPERTS", "types: [TECHNOLOGY_MANAGER]")).isEmpty();
  }

  @Test
  void aFilterThatNothingCountedCarriesIsRefused() {
    assertThat(found("indicator: STANDARDS_ISSUED", "filters: {roles: [LEAD]}"))
        .containsExactly("/targets/0/filters/roles FILTER_NOT_CARRIED");
    assertThat(found("indicator: SELF_DECLARATIONS", "types: [PILOT]"))
        .containsExactly("/targets/0/types FILTER_NOT_CARRIED");
    assertThat(
            found(
                "indicator: FACILITIES",
                "filters: {natures: [MANDATORY], workTypes: [NEW], tag: ORIGINAL}"))
        .containsExactly(
            "/targets/0/filters/natures FILTER_NOT_CARRIED",
            "/targets/0/filters/tag FILTER_NOT_CARRIED",
            "/targets/0/filters/workTypes FILTER_NOT_CARRIED");
    assertThat(found("indicator: FACILITIES", "filters: {kinds: [GROUP]}"))
        .containsExactly("/targets/0/filters/kinds FILTER_NOT_CARRIED");
    assertThat(found("indicator: DESIGNATED_STANDARDS", "filters: {kinds: [GROUP]}")).isEmpty();
    assertThat(found("indicator: SELF_DECLARATIONS", "filters: {levels: [NATIONAL]}"))
        .containsExactly("/targets/0/filters/levels FILTER_NOT_CARRIED");
  }

  @Test
  void whatIsCarriedGoesByTheChoiceOfWhatIsCounted() {
    String groups = "indicator: GROUP_STANDARDS";
    String roles = "filters: {roles: [LEAD]}";
    assertThat(found(groups, roles)).containsExactly("/targets/0/filters/roles FILTER_NOT_CARRIED");
    assertThat(found(groups, roles, "options: {countedFor: PARTICIPANT}")).isEmpty();
  }

  @Test
  void sortsBesideAChoiceThatSaysWhichCountAreRefused() {
    String participated = "indicator: STANDARDS_PARTICIPATED";
    String sorts = "types: [ISO]";
    String bodies = "options: {internationalBodies: ISO_IEC_ITU}";
    assertThat(found(participated, sorts)).isEmpty();
    assertThat(found(participated, bodies)).isEmpty();
    assertThat(found(participated, sorts, bodies)).containsExactly("/targets/0/types TYPES_CHOSEN");
  }

  @Test
  void whatWasRecordedBeforeIsReadAsItIs() {
    assertThat(found(Unchecked.RECORDED, "indicator: FACILITIES", "types: [LABORATORY]")).isEmpty();
  }

  @Test
  void everyMeasureThatCanBeTheFigureOfATargetSaysWhatItCarries() {
    assertThat(INDICATORS.measures().stream().map(Measure::code))
        .allSatisfy(code -> assertThat(INDICATORS.carried(code)).as(code).isPresent());
  }
}
