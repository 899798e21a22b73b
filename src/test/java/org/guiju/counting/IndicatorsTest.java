package org.guiju.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsTest {

  private static final Indicators SHIPPED = Indicators.shipped();

  @Test
  void ratiosAndCoveragesAreOfSomethingAndNothingElseIs() {
    assertThat(SHIPPED.all())
        .hasSize(33)
        .allSatisfy(
            indicator ->
                assertThat(indicator.of() != null)
                    .isEqualTo(
                        indicator.shape() == Shape.RATIO || indicator.shape() == Shape.COVERAGE));
  }

  @Test
  void choiceOfAnOptionChoosesTheDenominator() {
    Indicator ratio = SHIPPED.find("SCI_TECH_RESULT_RATIO").orElseThrow();
    assertThat(ratio.of(Map.of())).isEqualTo("SCI_TECH_CONCLUDED");
    assertThat(ratio.of(Map.of("cohort", "APPROVED"))).isEqualTo("SCI_TECH_APPROVED");
    assertThat(ratio.measure(Map.of("result", "ANY"))).isEqualTo("SCI_TECH_RESULT_ANY");
  }

  @Test
  void choiceOfAnOptionChoosesTheMeasure() {
    Indicator cycle = SHIPPED.find("DEVELOPMENT_CYCLE").orElseThrow();
    assertThat(cycle.measure(Map.of())).isEqualTo("DEVELOPMENT_CYCLE");
    assertThat(cycle.measure(Map.of("end", "SUBMISSION")))
        .isEqualTo("DEVELOPMENT_CYCLE_TO_SUBMISSION");
  }

  @ParameterizedTest
  @CsvSource({
    "FACILITIES, status, ESTABLISHED, 不计, does not count",
    "AWARDS, event, GRANTED, 入围, shortlisted",
    "DEVELOPMENT_CYCLE, revisions, COUNTED, 不分, new standards",
    "STANDARDS_PARTICIPATED, revisions, COUNTED, 分列, apart",
    "ORIGINAL_STANDARDS, revisions, COUNTED, 分列, apart",
    "SELF_DECLARATIONS, newEdition, NOT_AGAIN, 年代号, the year",
    "STANDARDS_PARTICIPATED, withdrawal, COUNTED, 仍计, still count",
    "STANDARDS_PARTICIPATED, event, PUBLICATION, 窗口内发布, in the window",
    "ORIGINAL_STANDARDS, event, PUBLICATION, 窗口内发布, in the window",
    "GROUP_STANDARDS, event, PUBLICATION, 窗口内发布, in the window",
    "STANDARDS_PARTICIPATED, edition, WITH_YEAR, 年代号, its year",
    "ORIGINAL_STANDARDS, edition, WITH_YEAR, 年代号, its year",
    "STANDARDS_ISSUED, edition, WITH_YEAR, 年代号, its year",
    "GROUP_STANDARDS, edition, WITH_YEAR, 年代号, its year",
    "GROUP_STANDARDS, withdrawal, COUNTED, 仍计, still count",
    "PILOTS, event, APPROVED, 批准, approved",
    "DESIGNATED_ENTERPRISES, expiry, COUNTED, 窗口, window",
    "DESIGNATED_STANDARDS, expiry, COUNTED, 窗口, window",
    "DESIGNATED_REGIONS, expiry, COUNTED, 窗口, window",
    "STANDARDS_ORGANIZATIONS, ended, COUNTED, 窗口, window",
    "SCI_TECH_RESULT_RATIO, cohort, CONCLUDED, 结题, concluded",
    "INTERNATIONAL_CONVERSION_RATE, denominator, APPLICABLE, 适用, applicable",
    "INTERNATIONAL_CONVERSION_RATE, notEquivalent, NOT_COUNTED, 修改, modified",
    "EXPERTS, background, STES, STES, STES"
  })
  void ruleLeavesToAChoiceWhatAnotherContradicts(
      String code, String option, String choice, String zh, String en) {
    Indicator indicator = SHIPPED.find(code).orElseThrow();
    Text chosen =
        indicator.options().stream()
            .filter(it -> it.name().equals(option))
            .map(it -> it.choices().get(choice).text())
            .findFirst()
            .orElseThrow();
    assertThat(chosen.zh()).contains(zh);
    assertThat(chosen.en()).contains(en);
    assertThat(indicator.rule().zh()).doesNotContain(zh);
    assertThat(indicator.rule().en()).doesNotContain(en);
  }

  @Test
  void choicesThatAreTakenTogetherSayWhatIsUnderWay() {
    Indicator rate = Indicators.shipped().find("INTERNATIONAL_CONVERSION_RATE").orElseThrow();
    assertThat(rate.pipeline(Map.of())).isEqualTo("INTERNATIONAL_NOT_ADOPTED");
    assertThat(rate.pipeline(Map.of("denominator", "ALL")))
        .isEqualTo("INTERNATIONAL_IN_FORCE_NOT_ADOPTED");
    assertThat(rate.pipeline(Map.of("notEquivalent", "COUNTED")))
        .isEqualTo("INTERNATIONAL_NOT_ADOPTED_WITH_NEQ");
    assertThat(rate.pipeline(Map.of("denominator", "ALL", "notEquivalent", "COUNTED")))
        .isEqualTo("INTERNATIONAL_IN_FORCE_NOT_EVEN_NEQ");
  }

  @Test
  void whatIsUnderWayGoesByWhatIsCounted() {
    Indicator cycle = SHIPPED.find("DEVELOPMENT_CYCLE").orElseThrow();
    assertThat(cycle.pipeline(Map.of())).isEqualTo("PROJECT_TO_ISSUE");
    Indicator groups = SHIPPED.find("GROUP_STANDARDS").orElseThrow();
    assertThat(groups.pipeline(Map.of())).isEqualTo("PROJECT_TO_ISSUE");
    assertThat(groups.pipeline(Map.of("countedFor", "PARTICIPANT"))).isEqualTo("PROJECT_PIPELINE");
    assertThat(groups.pipeline(Map.of("countedFor", "PUBLISHER_OR_PARTICIPANT")))
        .isEqualTo("GROUP_PROJECT_PIPELINE");
  }

  private static Map<String, String> presets(String indicator) {
    return SHIPPED.find(indicator).orElseThrow().options().stream()
        .collect(Collectors.toMap(Indicator.Option::name, Indicator.Option::preset));
  }

  @Test
  void openPointsOfTheDocumentsAreSettingsWithTheirDefaults() {
    assertThat(presets("DEVELOPMENT_CYCLE"))
        .isEqualTo(Map.of("start", "PLAN_ISSUED", "revisions", "COUNTED", "end", "PUBLICATION"));
    assertThat(presets("ORIGINAL_STANDARDS"))
        .isEqualTo(
            Map.of(
                "originality", "MARKED",
                "event", "PUBLICATION",
                "revisions", "COUNTED",
                "edition", "WITH_YEAR",
                "withdrawal", "COUNTED",
                "role", "AS_NAMED"));
    assertThat(presets("GROUP_STANDARDS"))
        .isEqualTo(
            Map.of(
                "countedFor", "PUBLISHER",
                "event", "PUBLICATION",
                "revisions", "COUNTED",
                "edition", "WITH_YEAR",
                "withdrawal", "COUNTED"));
    assertThat(presets("STANDARDS_ISSUED"))
        .isEqualTo(Map.of("revisions", "COUNTED", "edition", "WITH_YEAR", "withdrawal", "COUNTED"));
    assertThat(presets("FACILITIES"))
        .isEqualTo(Map.of("status", "ESTABLISHED", "level", "AS_NAMED"));
    assertThat(presets("PILOTS"))
        .isEqualTo(Map.of("event", "APPROVED", "level", "AS_NAMED", "demonstrations", "AS_NAMED"));
    assertThat(presets("HOSTED_COMMITTEES"))
        .isEqualTo(Map.of("bodies", "ALL", "level", "AS_NAMED", "ended", "COUNTED"));
    assertThat(presets("DESIGNATED_STANDARDS")).isEqualTo(Map.of("expiry", "COUNTED"));
    assertThat(presets("STANDARDS_ORGANIZATIONS")).isEqualTo(Map.of("ended", "COUNTED"));
    assertThat(presets("CHAIN_COVERAGE")).isEqualTo(Map.of("coverage", "EITHER"));
    assertThat(presets("EXPERTS")).isEqualTo(Map.of("background", "STES", "ended", "COUNTED"));
    assertThat(presets("AWARDS")).isEqualTo(Map.of("event", "GRANTED"));
  }

  @Test
  void mistakesAreAllReportedWithFileAndLine() {
    YamlErrors errors = new YamlErrors();
    String file =
        """
        measures:
          - {code: M, shape: RATIO, name: {zh: 甲, en: A}, rule: {zh: 甲, en: A}}
          - {code: %s, shape: FLOW, name: {zh: 甲, en: A}, rule: {zh: 甲, en: A}}
        indicators:
          - {code: A, name: {zh: 甲, en: A}, shape: FLOW, unit: STANDARD, measure: M, rule: {zh: 甲, en: A}}
          - {code: B, name: {zh: 甲}, shape: FLOW, unit: STANDARD, needs: [], rule: {zh: 甲, en: A}}
        colour: red
        """
            .formatted("M".repeat(41));
    new IndicatorReader(errors).read(List.of(YamlFile.read("own.yaml", new StringReader(file))));
    assertThat(errors.messages())
        .containsExactly(
            "own.yaml:2: a measure is a FLOW, a STOCK or a MEAN",
            "own.yaml:3: the code of a measure has at most 40 characters",
            "own.yaml:5: unknown measure M",
            "own.yaml:6: en is missing",
            "own.yaml:7: unknown key colour");
  }

  @Test
  void whoIsNewIsAskedOfThoseAloneWhoCountOnceInAWindow() {
    String file =
        """
        units:
          STANDARD: {zh: 项, en: standard}
        measures:
          - {code: F, shape: FLOW, name: {zh: 甲, en: A}, rule: {zh: 甲, en: A}}
          - {code: S, shape: STOCK, name: {zh: 甲, en: A}, rule: {zh: 甲, en: A}}
        indicators:
        """
            + choosing("F", "FLOW", "distinct: true, newcomers: true")
            + choosing("F", "FLOW", "newcomers: true")
            + choosing("S", "STOCK", "distinct: true, newcomers: true");
    YamlErrors errors = new YamlErrors();
    new IndicatorReader(errors).read(List.of(YamlFile.read("own.yaml", new StringReader(file))));
    assertThat(errors.messages())
        .containsExactly(
            "own.yaml:8: `newcomers` goes with `distinct` of a FLOW",
            "own.yaml:9: `newcomers` goes with `distinct` of a FLOW");
  }

  @Test
  void digestTellsWhetherAnIndicatorIsCountedOtherwise() {
    String register = "register: R\ncounts:\n  - {measure: F, once: [GRANTED]}\n";
    String file =
        """
        units: {STANDARD: {zh: 项, en: standard}}
        measures:
          - {code: F, shape: FLOW, name: {zh: 甲, en: A}, rule: {zh: 甲, en: A}}
          - {code: S, shape: STOCK, name: {zh: 甲, en: A}, rule: {zh: 甲, en: A}}
        indicators:
          - {code: A, name: {zh: 甲, en: A}, shape: FLOW, unit: STANDARD, measure: F, pipeline: S, rule: {zh: 甲, en: A}}
          - {code: B, name: {zh: 甲, en: A}, shape: STOCK, unit: STANDARD, measure: S, rule: {zh: 甲, en: A}}
        """;
    String a = digest("A", register, file);
    String b = digest("B", register, file);
    assertThat(a).matches("[0-9a-f]{64}").isNotEqualTo(b);
    assertThat(digest("A", register, file.replace("{zh: 甲, en: A}", "{en: A, zh: 甲}")))
        .isEqualTo(a);
    String granted = register.replace("GRANTED", "GRANTED, RENEWED");
    assertThat(digest("A", granted, file)).isNotEqualTo(a);
    assertThat(digest("B", granted, file)).isEqualTo(b);
    String stock = file.replace("STOCK, name: {zh: 甲", "STOCK, name: {zh: 乙");
    assertThat(digest("A", register, stock)).isNotEqualTo(a);
    String flow = file.replace("code: A, name: {zh: 甲", "code: A, name: {zh: 乙");
    assertThat(digest("A", register, flow)).isNotEqualTo(a);
    assertThat(digest("B", register, flow)).isEqualTo(b);
  }

  private static String digest(String indicator, String register, String file) {
    YamlErrors errors = new YamlErrors();
    IndicatorReader reader = new IndicatorReader(errors);
    reader.countedBy(List.of(YamlFile.read("register.yaml", new StringReader(register))));
    Indicators read = reader.read(List.of(YamlFile.read("own.yaml", new StringReader(file))));
    errors.throwIfAny();
    return read.digest(indicator).orElseThrow();
  }

  private static String choosing(String measure, String shape, String choice) {
    return ("  - {code: I%1$s%3$d, name: {zh: 甲, en: A}, shape: %2$s, unit: STANDARD, measure: %1$s,"
            + " rule: {zh: 甲, en: A}, options: [{name: o, text: {zh: 甲, en: A}, default: C,"
            + " choices: {C: {text: {zh: 甲, en: A}, %4$s}}}]}\n")
        .formatted(measure, shape, choice.length(), choice);
  }
}
