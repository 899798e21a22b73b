package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the form of a code says. */
class RegionCodesTest {

  @ParameterizedTest
  @CsvSource({
    "CN, COUNTRY, true",
    "350000, PROVINCE, true",
    "110000, PROVINCE, true",
    "350200, PREFECTURE, false",
    "350203, COUNTY, false",
  })
  void aCodeHasALevelThatReachesAProvinceOrDoesNot(
      String code, RegionLevel level, boolean reaches) {
    assertThat(RegionCodes.level(code)).isEqualTo(level);
    assertThat(level.reaches(RegionLevel.PROVINCE)).isEqualTo(reaches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"350203", "110000", "999999"})
  void sixDigitsThatDoNotBeginWithZeroAreADivision(String code) {
    assertThat(RegionCodes.isDivision(code)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "CN", "35020", "3502031", "050203", "35020x", "35020３", "35020 "})
  void anythingElseIsNone(@Nullable String code) {
    assertThat(RegionCodes.isDivision(code)).isFalse();
  }
}
