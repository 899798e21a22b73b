package org.guiju.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.counting.Indicators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The quotes stand in the documents; in three of them after glosses are taken out and characters
 * simplified.
 */
class QuotesTest {

  private static final Path DOCUMENTS = Path.of("../shared/documents");

  /** The traditional and damaged characters of the passages that are quoted. */
  private static final Map<Character, Character> SIMPLE =
      pairs(
          "關关鍵键術术應应類类計计劃划項项準准達达國国縮缩個个內内際际轉转創创標标導导參参與与訂订業业領领聲声開开產产務务發发團团體体設设試试點点"
              + "實实現现給给場场變变頒颁結结構构優优顯显質质級级驗验專专員员會会積积極极軍军機机臺台勵励組组織织爭争貢贡獻献擴扩評评幹干綜综獎奖證证"
              + "動动進进興兴産产數数斷断蓋盖藝艺帶带緊紧額额強强範范圍围緻致讀读書书戶户區区協协礎础農农適适驅驱規规備备處处"
              + "勢势執执審审撐撑為为環环監监種种維维續续複复語语護护鏈链");

  private static Map<Character, Character> pairs(String text) {
    Map<Character, Character> pairs = new HashMap<>();
    for (int i = 0; i + 1 < text.length(); i += 2) {
      pairs.put(text.charAt(i), text.charAt(i + 1));
    }
    return pairs;
  }

  @ParameterizedTest
  @CsvSource({
    "CN-2021, 004",
    "TIANJIN-2022, 000",
    "JIANGJIN, 001",
    "XIAMEN-2022, 002",
    "SHANDONG-2022, 003",
  })
  void quotesStandInTheDocument(String code, String file) throws IOException {
    assumeTrue(Files.isDirectory(DOCUMENTS), "the documents are not here");
    boolean exact = file.equals("002") || file.equals("003");
    String text = exact ? read(file) : simple(read(file));
    Programme programme = new Programmes(Indicators.shipped(), Optional.empty()).get(code);
    for (Target target : programme.targets()) {
      for (Source source : target.sources()) {
        assertThat(text).as(source.id()).contains(exact ? source.quote() : simple(source.quote()));
      }
    }
    assertThat(programme.trends()).isNotEmpty();
    for (Trend trend : programme.trends()) {
      String quote = trend.source().quote();
      assertThat(text).as(trend.id()).contains(exact ? quote : simple(quote));
    }
  }

  @Test
  void departmentsStandInTheirClauses() throws IOException {
    assumeTrue(Files.isDirectory(DOCUMENTS), "the documents are not here");
    String text = read("003");
    Programme programme =
        new Programmes(Indicators.shipped(), Optional.empty()).get("SHANDONG-2022");
    List<Target> named =
        programme.targets().stream()
            .filter(target -> !target.departments().equals(Departments.NONE))
            .toList();
    assertThat(named).hasSize(9);
    for (Target target : named) {
      Departments departments = target.departments();
      String basis = Objects.requireNonNull(departments.basis());
      assertThat(target.sources()).as(target.id()).extracting(Source::clause).contains(basis);
      String quote =
          target.sources().stream()
              .filter(source -> source.clause().equals(basis))
              .findFirst()
              .orElseThrow()
              .quote();
      String clause = text.lines().filter(line -> line.contains(quote)).findFirst().orElseThrow();
      String responsible = String.join("、", departments.responsible());
      assertThat(clause)
          .as(target.id())
          .endsWith(
              departments.cooperating().isEmpty()
                  ? "(" + responsible + "分工负责)"
                  : "("
                      + responsible
                      + "牵头,"
                      + String.join(
                          target.id().matches("SD1[08]") ? "和" : "、", departments.cooperating())
                      + "配合)");
    }
  }

  private static String read(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      return Files.readString(
          files
              .filter(f -> f.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow());
    }
  }

  private static String simple(String text) {
    StringBuilder simple = new StringBuilder();
    text.replaceAll("\\([\\p{IsLatin}\\p{M}]+\\)", "")
        .chars()
        .forEach(c -> simple.append(SIMPLE.getOrDefault((char) c, (char) c)));
    return simple.toString();
  }
}
