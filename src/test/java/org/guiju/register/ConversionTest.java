package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** What is not converted, and what is only in an outdated edition (N3). */
@QuarkusTest
class ConversionTest {

  private static final String DAY = "2024-12-31";
  private static final String OUTDATED = "evidence?alternative=OUTDATED";

  private static Way adopting(String... references) {
    return Way.registered(
            LocalDate.of(2019, 3, 1),
            Way.organization("370102"),
            Map.of(
                "workType",
                "ADOPTION",
                "adopts",
                List.of(references).stream()
                    .map(reference -> Map.of("reference", reference, "degree", "MOD"))
                    .toList()))
        .through(Way.TO_PUBLICATION);
  }

  private static List<String> subjects(String rest, String asOf) {
    return Plans.at("CN-2021", "N3", rest, asOf).getList("items.subjectId");
  }

  @Test
  void onlyWhatAppliesAndIsAdoptedInAnOlderEditionAloneIsOutdated() {
    int number = 40_000 + Math.floorMod(UUID.randomUUID().hashCode(), 20_000);
    String old = Entries.international("ISO " + number + ":2008");
    String current = Entries.international("ISO " + number + ":2015");
    String other = Entries.international("ISO " + number + "-3:2008");
    String newer = Entries.international("ISO " + number + "-3:2015");
    String alone = Entries.international("ISO " + number + "-4:2015");
    adopting("ISO " + number + ":2008", "ISO " + number + "-3:2015");

    assertThat(subjects(OUTDATED, DAY)).contains(current).doesNotContain(old, other, newer, alone);
    assertThat(subjects("evidence?fits=false", DAY))
        .contains(current, other, alone)
        .doesNotContain(old, newer);
    assertThat(subjects("evidence?fits=true", DAY))
        .contains(old, newer)
        .doesNotContain(current, other, alone);
    assertThat(subjects("pipeline", DAY))
        .contains(current, other, alone)
        .doesNotContain(old, newer);
    JsonPath row = Plans.at("CN-2021", "N3", OUTDATED, DAY);
    String found = "items.find { it.subjectId == '%s' }.adoptedBy".formatted(current);
    assertThat(row.getList(found + ".reference")).isEqualTo(List.of("ISO " + number + ":2008"));
    assertThat(row.getString(found + "[0].number")).startsWith("GB/T");
    assertThat(row.getString(found + "[0].degree")).isEqualTo("MOD");
    assertThat(row.getBoolean(found + "[0].older")).isTrue();
    assertThat(exported("alternative=OUTDATED")).contains(current, "ISO " + number + ":2008");
    assertThat(exported("fits=false")).contains(alone).doesNotContain(newer);

    Entries.take(other, "WITHDRAW", "2024-02-01");
    assertThat(subjects(OUTDATED, DAY)).doesNotContain(other, newer);
    Entries.take(current, "JUDGE_NOT_APPLICABLE", "2024-03-01");
    assertThat(subjects(OUTDATED, DAY)).doesNotContain(current);
    assertThat(subjects(OUTDATED, "2024-02-29")).contains(current);
    Entries.take(current, "JUDGE_APPLICABLE", "2024-06-01");
    assertThat(subjects(OUTDATED, DAY)).contains(current);
    adopting("ISO " + number + ":2015");
    assertThat(subjects(OUTDATED, DAY)).doesNotContain(current);
    assertThat(subjects("evidence?fits=true", DAY)).contains(current);
  }

  private static String exported(String which) {
    return Way.admin()
        .get(
            "/api/v1/exports/programmes/CN-2021/targets/N3/evidence?format=NDJSON&asOf="
                + DAY
                + "&"
                + which)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void aNumberWithoutItsYearIsNeitherOlderNorNewer() {
    assertThat(Adoptions.isOlder("ISO 9001:2008", "ISO 9001:2015")).isTrue();
    assertThat(Adoptions.isOlder("ISO 9001:2015", "ISO 9001:2008")).isFalse();
    assertThat(Adoptions.isOlder("ISO 9001", "ISO 9001:2015")).isFalse();
    assertThat(Adoptions.isOlder("ISO 9001:2008", "ISO 9001")).isFalse();
  }
}
