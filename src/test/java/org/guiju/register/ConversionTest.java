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

  private static JsonPath brokenDown(String by) {
    return Way.admin()
        .get("/api/v1/programmes/CN-2021/targets/N3/breakdown?asOf=" + DAY + "&by=" + by)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String labelled(String reference, String... ics) {
    String entry =
        Entries.enter(
            "INTERNATIONAL_STANDARD",
            "ISO",
            Map.of("attributes", Map.of("reference", reference, "ics", List.of(ics))),
            "PUBLISH",
            "2015-09-01");
    Entries.take(entry, "JUDGE_APPLICABLE", "2018-01-01");
    return entry;
  }

  @Test
  void theRateIsBrokenDownByTheFieldsOfTheInternationalStandards() {
    int number = 40_000 + Math.floorMod(UUID.randomUUID().hashCode(), 20_000);
    labelled("ISO " + number + "-7:2015", "98.010", "98.020", "99.010");
    labelled("ISO " + number + "-8:2015", "98.010");
    adopting("ISO " + number + "-7:2015");
    JsonPath fields = brokenDown("icsField");
    String found = "items.find { it.key == '98' }";
    assertThat(fields.getInt(found + ".numerator")).isEqualTo(1);
    assertThat(fields.getInt(found + ".denominator")).isEqualTo(2);
    assertThat(fields.getDouble(found + ".figure")).isEqualTo(50.0);
    assertThat(fields.getInt("items.find { it.key == '99' }.numerator")).isEqualTo(1);
    assertThat(fields.getInt("repeated")).isEqualTo(1);
    JsonPath groups = brokenDown("icsGroup");
    assertThat(groups.getInt("items.find { it.key == '98.010' }.denominator")).isEqualTo(2);
    assertThat(groups.getInt("items.find { it.key == '98.020' }.denominator")).isEqualTo(1);
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
