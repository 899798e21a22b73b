package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guiju.counting.Indicators;
import org.guiju.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammesTest {

  private static final Indicators INDICATORS = Indicators.shipped();
  private static final Programmes SHIPPED = new Programmes(INDICATORS, Optional.empty());

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private static Stream<Target> targets() {
    return SHIPPED.all().stream().flatMap(programme -> programme.targets().stream());
  }

  @Test
  void fiveDocumentsHave37TargetsIn38Clauses() {
    assertThat(SHIPPED.all())
        .extracting(Programme::code)
        .containsExactly("CN-2021", "TIANJIN-2022", "JIANGJIN", "XIAMEN-2022", "SHANDONG-2022");
    assertThat(SHIPPED.all()).extracting(Programme::clauses).containsExactly(4, 4, 5, 7, 18);
    assertThat(targets()).hasSize(37);
    assertThat(targets().flatMap(t -> t.sources().stream()).map(Source::id).distinct()).hasSize(38);
  }

  @Test
  void thirteenTargetsRestOnStandardsAloneAndTheOthersNameTheirRegister() {
    assertThat(targets().filter(it -> it.indicator().needs().isEmpty()).map(Target::id))
        .containsExactlyInAnyOrder(
            "N2", "TJ2", "TJ4", "JJ1", "JJ2", "JJ3", "JJ4", "XM1", "XM2", "XM3", "SD1", "SD2",
            "SD3");
    assertThat(targets()).hasSize(37);
  }

  @Test
  void directionsOfAdoptionGoByWhatIsAdoptedWhateverTheWorkType() {
    Map.of(
            "CN-2021", List.of("D9", "D16"),
            "JIANGJIN", List.of("D9"),
            "XIAMEN-2022", List.of("D8"),
            "SHANDONG-2022", List.of("D3"))
        .forEach(
            (code, ids) ->
                ids.forEach(
                    id -> {
                      Target measured = SHIPPED.get(code).trend(id).orElseThrow().measured();
                      assertThat(measured.counted().tag()).isEqualTo("ADOPTS_INTERNATIONAL");
                      assertThat(measured.counted().workTypes()).isEmpty();
                    }));
  }

  @Test
  void repeatedClauseAnswersAsTheTargetThatItRepeats() {
    assertThat(SHIPPED.target("SHANDONG-2022", "SD13").id()).isEqualTo("SD6");
  }

  @Test
  void unknownDocumentAndTargetAreNotFound() {
    assertThatThrownBy(() -> SHIPPED.get("PARIS")).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> SHIPPED.target("XIAMEN-2022", "SD1"))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void impliedComparatorsAndUnstatedDeadlinesAreMarked() {
    assertThat(targets().filter(Target::comparatorImplied).map(Target::id))
        .containsExactly(
            "XM1", "XM2", "XM3", "XM5", "XM6", "XM7", "SD1", "SD2", "SD3", "SD4", "SD5", "SD7",
            "SD8", "SD12", "SD14", "SD15");
    assertThat(targets().filter(target -> !target.deadlineStated()).map(Target::id))
        .containsExactly("SD10", "SD11", "SD12", "SD14", "SD15", "SD16", "SD17", "SD18");
    assertThat(targets().filter(Target::newOnly).map(Target::id))
        .containsExactly("JJ1", "JJ2", "JJ3", "JJ4", "JJ5", "XM6", "XM7");
    assertThat(targets()).allMatch(Target::windowStartIsAssumption);
  }

  /** No number of a target is anything but what its clause says. */
  @Test
  void valuesComparatorsAndUnitsAreThoseOfTheClauses() {
    assertThat(targets())
        .allSatisfy(
            target -> {
              String quote = target.sources().getFirst().quote();
              assertThat(NUMBER.matcher(quote).results().map(MatchResult::group))
                  .as(quote)
                  .containsExactlyElementsOf(
                      Stream.of(Optional.of(target.value()), Optional.ofNullable(target.upper()))
                          .flatMap(Optional::stream)
                          .map(BigDecimal::toPlainString)
                          .toList());
              Comparator said =
                  quote.contains("以内")
                      ? Comparator.LE
                      : target.upper() != null
                          ? Comparator.BETWEEN
                          : quote.contains("全省") ? Comparator.COVER : Comparator.GE;
              assertThat(target.comparator()).as(quote).isEqualTo(said);
              assertThat(target.comparatorImplied())
                  .as(quote)
                  .isEqualTo(said == Comparator.GE && !quote.contains("以上"));
              assertThat(target.unit().equals("PERCENT")).as(quote).isEqualTo(quote.contains("%"));
              assertThat(target.unit().equals("MONTH")).as(quote).isEqualTo(quote.contains("个月"));
              assertThat(target.windowStart()).isEqualTo("2021-01-01");
              assertThat(target.deadline()).isEqualTo("2025-12-31");
            });
    Map<String, String> regions =
        Map.of(
            "CN-2021", "CN",
            "TIANJIN-2022", "120000",
            "JIANGJIN", "500116",
            "XIAMEN-2022", "350200",
            "SHANDONG-2022", "370000");
    regions.forEach(
        (code, region) ->
            assertThat(SHIPPED.get(code).targets())
                .extracting(Target::region)
                .containsOnly(region));
  }

  @Test
  void indexNamesEveryFile() throws IOException {
    for (String folder : List.of("programmes", "indicators")) {
      Path path = Path.of("src/main/resources", folder);
      try (Stream<Path> files = Files.list(path)) {
        assertThat(Files.readAllLines(path.resolve("index")))
            .containsExactlyInAnyOrderElementsOf(
                files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals("index"))
                    .toList());
      }
    }
  }

  @Test
  void sixthDocumentIsOneMoreFile(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("city.yaml"), document("GE", "3"));
    Programmes programmes = new Programmes(INDICATORS, Optional.of(folder));
    assertThat(programmes.all()).hasSize(6);
    assertThat(programmes.target("CITY", "C1").measure()).isEqualTo("STANDARD_ISSUED");
  }

  @Test
  void mistakeInADocumentFailsTheStartWithFileAndLine(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("city.yaml"), document("BETWEEN", "3"));
    assertThatThrownBy(() -> new Programmes(INDICATORS, Optional.of(folder)))
        .hasMessageContaining(file + ":11: upper belongs to BETWEEN");
  }

  private static String document(String comparator, String value) {
    return """
        code: CITY
        title: {zh: 某市实施意见, en: Opinions of a city}
        issuer: {zh: 某市, en: A city}
        dateNote: {zh: 未载, en: none}
        level: MUNICIPAL
        region: "110100"
        windowStart: 2021-01-01
        windowStartIsAssumption: true
        deadline: 2025-12-31
        targets:
          - id: C1
            name: {zh: 团体标准, en: group standards}
            clause: 一
            quote: 团体标准3项
            indicator: GROUP_STANDARDS
            comparator: %s
            value: %s
        """
        .formatted(comparator, value);
  }
}
