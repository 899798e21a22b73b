package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.guiju.counting.Indicators;
import org.guiju.platform.Violation;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;
import org.junit.jupiter.api.Test;

/** A part counts nothing that the whole leaves out, by whatever it is narrowed. */
class PartFitTest {

  private static final String WHOLE =
      """
      - id: WHOLE
        name: {zh: 整体, en: whole}
        clause: 一
        quote: 10项以上
        comparator: GE
        value: 10
      """;

  private static List<String> found(String whole, String part) {
    return found(whole, part, Unchecked.UNKNOWN);
  }

  private static List<String> found(String whole, String part, Surroundings around) {
    String document =
        """
        code: PARTS-1
        title: {zh: 某市方案, en: Plan}
        issuer: {zh: 某市, en: A city}
        dateNote: {zh: 未载, en: none}
        level: MUNICIPAL
        region: "530500"
        windowStart: 2021-01-01
        deadline: 2025-12-31
        targets:
        %s
        """
            .formatted(
                (WHOLE
                        + whole.indent(2)
                        + WHOLE.replace("id: WHOLE", "id: PART")
                        + ("partOf: {programme: PARTS-1, target: WHOLE}\n" + part).indent(2))
                    .indent(2));
    YamlErrors errors = new YamlErrors();
    new ProgrammeReader(Indicators.shipped(), errors, around)
        .read(YamlFile.read("definition", new StringReader(document)));
    return errors.violations().stream().map(Violation::code).toList();
  }

  private static final String PARTICIPATED = "indicator: STANDARDS_PARTICIPATED\n";

  private static String filters(String filters) {
    return PARTICIPATED + "filters: {" + filters + "}\n";
  }

  @Test
  void partThatIsNarrowerThanTheWholeFits() {
    assertThat(found(PARTICIPATED, PARTICIPATED)).isEmpty();
    for (String narrower :
        List.of("roles: [LEAD]", "workTypes: [NEW]", "tag: ORIGINAL", "levels: [NATIONAL]")) {
      assertThat(found(PARTICIPATED, filters(narrower))).as(narrower).isEmpty();
      assertThat(found(filters(narrower), filters(narrower))).as(narrower).isEmpty();
    }
    assertThat(found(filters("roles: [LEAD, PARTICIPATE]"), filters("roles: [LEAD]"))).isEmpty();
  }

  @Test
  void partLeavesOutAtLeastWhatTheWholeLeavesOut() {
    String dropped = PARTICIPATED + "options: {withdrawal: DROPPED}\n";
    String more = PARTICIPATED + "options: {withdrawal: DROPPED_WITH_REPLACED}\n";
    assertThat(found(PARTICIPATED, dropped)).isEmpty();
    assertThat(found(dropped, more)).isEmpty();
    assertThat(found(dropped, PARTICIPATED)).containsExactly("PART_OF_ANOTHER");
    assertThat(found(more, dropped)).containsExactly("PART_OF_ANOTHER");
  }

  @Test
  void partCountsEditionsOrNumbersAsTheWholeDoes() {
    String numbers = PARTICIPATED + "options: {edition: WITHOUT_YEAR}\n";
    assertThat(found(numbers, numbers)).isEmpty();
    assertThat(found(numbers, PARTICIPATED)).containsExactly("PART_OF_ANOTHER");
    assertThat(found(PARTICIPATED, numbers)).containsExactly("PART_OF_ANOTHER");
    assertThat(found(numbers + "credit: SHARES\n", numbers)).contains("NOT_DIVIDED");
  }

  @Test
  void partCountsOnTheDaysOnWhichTheWholeDoes() {
    String inForce = PARTICIPATED + "options: {event: IMPLEMENTATION}\n";
    assertThat(found(inForce, inForce)).isEmpty();
    assertThat(found(inForce, PARTICIPATED)).containsExactly("PART_OF_ANOTHER");
    assertThat(found(PARTICIPATED, inForce)).containsExactly("PART_OF_ANOTHER");
  }

  @Test
  void whatWasRecordedBeforeIsReadAsItIs() {
    String narrower = filters("roles: [LEAD]");
    assertThat(found(narrower, PARTICIPATED)).isNotEmpty();
    assertThat(found(narrower, PARTICIPATED, Unchecked.RECORDED)).isEmpty();
  }

  @Test
  void partThatGoesBeyondTheWholeIsRefused() {
    for (String narrower :
        List.of("roles: [LEAD]", "workTypes: [NEW]", "tag: ORIGINAL", "levels: [NATIONAL]")) {
      assertThat(found(filters(narrower), PARTICIPATED))
          .as(narrower)
          .containsExactly("PART_OF_ANOTHER");
    }
    assertThat(found(filters("roles: [LEAD]"), filters("roles: [LEAD, PARTICIPATE]")))
        .containsExactly("PART_OF_ANOTHER");
    assertThat(found(filters("workTypes: [NEW]"), filters("workTypes: [REVISION]")))
        .containsExactly("PART_OF_ANOTHER");
    assertThat(found(filters("tag: ORIGINAL"), filters("tag: OTHER")))
        .containsExactly("PART_OF_ANOTHER");
    assertThat(
            found(filters("levels: [NATIONAL]"), filters("levels: [NATIONAL], levelUnknown: true")))
        .containsExactly("PART_OF_ANOTHER");
    assertThat(
            found(
                filters("levels: [NATIONAL], levelUnknown: true"),
                filters("levels: [NATIONAL], levelUnknown: true")))
        .isEmpty();
  }

  @Test
  void partMustSettleOpenPointsAsTheWholeDoes() {
    String declared = "indicator: SELF_DECLARATIONS\n";
    String all = declared + "options: {declaredKinds: ALL}\n";
    assertThat(found(all, all)).isEmpty();
    assertThat(found(declared, all)).containsExactly("PART_OF_ANOTHER");
    assertThat(found(all, declared)).containsExactly("PART_OF_ANOTHER");
  }

  @Test
  void wholeOfTheSameDocumentIsTheOneThatIsRead() {
    assertThat(found(PARTICIPATED, "indicator: FACILITIES\n")).containsExactly("PART_OF_ANOTHER");
  }
}
