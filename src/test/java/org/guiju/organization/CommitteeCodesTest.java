package org.guiju.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitteeCodesTest {

  @ParameterizedTest
  @CsvSource({
    "SAC/TC28, SAC/TC 28",
    "tc 28/sc7, SAC/TC 28/SC 7",
    "ＳＡＣ／ＴＣ２８, SAC/TC 28",
    "ISO/IEC JTC1/SC25, ISO/IEC JTC 1/SC 25",
    "iso/tc 22/sc 31/wg 3, ISO/TC 22/SC 31/WG 3",
    "IEC/ISO JTC 3, IEC/ISO JTC 3",
    "ISO/CASCO, ISO/CASCO",
    "CIE, CIE",
    "' ISO / TC  262 ', ISO/TC 262",
    "DB35/TC05, DB35/TC 05",
  })
  void codesHaveOneSpelling(String text, String code) {
    assertThat(CommitteeCodes.normalize(text)).contains(code);
    assertThat(CommitteeCodes.normalize(code)).contains(code);
  }

  @Test
  void whatCannotBeACodeIsNone() {
    assertThat(CommitteeCodes.normalize("")).isEmpty();
    assertThat(CommitteeCodes.normalize("a;b")).isEmpty();
    assertThat(CommitteeCodes.normalize("x".repeat(81))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ISO/TC 10/SC 1, ISO/TC 10",
    "ISO/IEC JTC 1/SC 25, ISO/IEC JTC 1",
    "ISO/TC 22/SC 31/WG 3, ISO/TC 22/SC 31",
    "SAC/TC 28/SC 7, SAC/TC 28",
    "ISO/TC 10,",
    "SAC/TC 28,",
    "ISO/IEC JTC 1,",
  })
  void theParentFollowsFromTheCode(String code, String parent) {
    assertThat(CommitteeCodes.parent(code)).isEqualTo(parent);
  }

  @Test
  void theLevelFollowsFromTheBody() {
    assertThat(CommitteeLevel.ofCode("SAC/TC 28")).isEqualTo(CommitteeLevel.NATIONAL);
    assertThat(CommitteeLevel.ofCode("ISO/IEC JTC 1")).isEqualTo(CommitteeLevel.INTERNATIONAL);
    assertThat(CommitteeLevel.ofCode("DB35/TC 05")).isNull();
  }
}
