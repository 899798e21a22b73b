package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
