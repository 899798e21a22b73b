package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuccessorsTest {

  private static final LocalDate MERGER = LocalDate.parse("2010-07-01");
  private static final LocalDate RENAMING = LocalDate.parse("2005-01-01");
  private static final String HEAD = "code,name,ended,successor,successorName,basis,confidence\n";
  private static final String SOUND = "110103,崇文区,2010,110101,东城区,批复,MEMORY_HIGH\n";

  private static final ShippedDivisions LIST =
      new ShippedDivisions(
          LocalDate.parse("2024-12-31"),
          "a list",
          Stream.of("110101 东城区", "110102 西城区")
              .map(it -> it.split(" ", -1))
              .map(
                  it ->
                      new RegionChange.Facts(
                          it[0], it[1], null, null, null, null, null, null, null))
              .toList());

  private static Successors read(String rows) {
    return Successors.read(new StringReader(HEAD + rows), LIST);
  }

  private static RegionPeriod period(String name, LocalDate from, LocalDate to) {
    return new RegionPeriod("110103", from, to, false, name, null, null, RegionLevel.COUNTY);
  }

  private static void refused(String row, String... said) {
    assertThatThrownBy(() -> read(SOUND + row))
        .isInstanceOf(RegionDataException.class)
        .hasMessageStartingWith("regions/successors.csv:3: ")
        .hasMessageContainingAll(said);
  }

  @Test
  void fileOfTheApplicationIsSound() {
    assertThat(
            Successors.read()
                .of(
                    new RegionPeriod(
                        "350202", RENAMING, MERGER, true, "鼓浪屿区", null, null, RegionLevel.COUNTY)))
        .isEqualTo("350203");
  }

  @Test
  void rowThatCannotBeOfAnEndIsRefusedWithFileLineAndCode() {
    refused("110102,西城区,2010,110101,东城区,批复,MEMORY_HIGH", "110102", "has not ended");
    refused("110104,宣武区,2010,110192,西城区,批复,MEMORY_HIGH", "110104", "110192 西城区", "no known");
    refused("110104,宣武区,2010,110102,东城区,批复,MEMORY_HIGH", "110104", "110102 东城区", "no known");
    refused("110104,宣武区,2010,110104,宣武区,批复,MEMORY_HIGH", "110104", "itself");
    refused("110104,宣武区,,110102,西城区,批复,MEMORY_HIGH", "110104", "no year");
    refused("1101,宣武区,2010,110102,西城区,批复,MEMORY_HIGH", "1101", "no code");
    refused("110104,宣武区,2010,110102", "110104", "columns");
    refused(SOUND, "110103", "line 2");
  }

  @Test
  void territoryGoesToWhatIsThereThen() {
    String heir = "110104,宣武区,2010,110102,西城区,批复,MEMORY_HIGH\n";
    assertThat(read("110105,甲区,2009,110104,宣武区,批复,MEMORY_HIGH\n" + heir)).isNotNull();
    assertThat(read("110105,甲区,2010,110104,宣武区,批复,MEMORY_HIGH\n" + heir)).isNotNull();
    refused("110105,甲区,2011,110104,宣武区,批复,MEMORY_HIGH\n" + heir, "110105", "宣武区", "ended before");
  }

  @Test
  void territoryThatComesBackIsRefused() {
    refused(
        "110104,宣武区,2010,110105,甲区,批复,MEMORY_HIGH\n110105,甲区,2010,110104,宣武区,批复,MEMORY_HIGH\n",
        "110104",
        "goes back");
  }

  @Test
  void rowOfACodeThatEndedUnderOtherNamesAloneIsTold() {
    Successors successors = read(SOUND);
    assertThat(successors.unmatched(List.of(period("崇文区", RENAMING, MERGER)))).isEmpty();
    assertThat(successors.unmatched(List.of())).isEmpty();
    assertThat(successors.unmatched(List.of(period("崇文新区", RENAMING, RegionPeriod.OPEN))))
        .isEmpty();
    assertThat(
            successors.unmatched(
                List.of(
                    period("崇文区", RegionHistory.ASSUMED_FROM, RENAMING),
                    period("崇文新区", RENAMING, MERGER))))
        .containsExactly("successors.csv:2: 110103 崇文区");
  }
}
