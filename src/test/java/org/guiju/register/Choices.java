package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.guiju.project.Way;

/** Targets that differ in one choice, the default first, and what each had before. */
final class Choices {

  /** Lijiang, in which nobody else enters anything that these tests count. */
  static final String REGION = "530700";

  static final String INSIDE = "530702";
  static final String DAY = "2024-12-31";

  private final String option;
  private final List<String> names;
  final List<String> codes = new ArrayList<>();
  private final List<Integer> counted = new ArrayList<>();
  private final List<Integer> underWay = new ArrayList<>();

  Choices(String what, String option, String... names) {
    this.option = option;
    this.names = List.of(names);
    for (String name : names) {
      codes.add(
          Plans.recordedIn(
              REGION,
              "indicator: " + what,
              codes.isEmpty() ? "options: {}" : "options: {%s: %s}".formatted(option, name)));
    }
    codes.forEach(code -> counted.add(counted(code)));
    codes.forEach(code -> underWay.add(underWay(code)));
  }

  static int counted(String code) {
    return Plans.at(code, "T", "evidence", DAY).getInt("total");
  }

  static int underWay(String code) {
    Integer underWay = Entries.progress(code, "T", DAY).get("inPipeline");
    return underWay == null ? 0 : underWay;
  }

  void added(Integer... more) {
    assertThat(more(counted, codes.stream().map(Choices::counted).toList())).containsExactly(more);
    for (int i = 0; i < names.size(); i++) {
      JsonPath progress =
          Way.admin()
              .header("Accept-Language", "en")
              .queryParam("asOf", DAY)
              .get("/api/v1/programmes/{code}/targets/T/progress", codes.get(i))
              .jsonPath();
      assertThat(progress.getString("options." + option)).isEqualTo(names.get(i));
      if (i == 0) {
        assertThat(progress.getString("rule")).contains("(default)");
      }
      if (progress.getString("shape").equals("FLOW")) {
        assertThat(years(codes.get(i))).isEqualTo(progress.getInt("actual"));
      }
      if (!progress.getString("shape").equals("MEAN")) {
        assertThat(progress.getInt("actual")).isEqualTo(counted(codes.get(i)));
      }
    }
  }

  private static int years(String code) {
    List<Number> figures =
        Way.admin()
            .queryParam("asOf", DAY)
            .queryParam("by", "year")
            .get("/api/v1/programmes/{code}/targets/T/breakdown", code)
            .then()
            .statusCode(200)
            .extract()
            .path("items.figure");
    return figures.stream().mapToInt(Number::intValue).sum();
  }

  void addedUnderWay(Integer... more) {
    assertThat(more(underWay, codes.stream().map(Choices::underWay).toList()))
        .containsExactly(more);
  }

  private static List<Integer> more(List<Integer> before, List<Integer> after) {
    List<Integer> more = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      more.add(after.get(i) - before.get(i));
    }
    return more;
  }
}
