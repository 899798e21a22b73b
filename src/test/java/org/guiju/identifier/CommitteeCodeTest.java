package org.guiju.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of committees have one spelling. */
class CommitteeCodeTest {

  @ParameterizedTest
  @CsvSource({
    "TC28, SAC/TC 28",
    "sac/tc28/sc7, SAC/TC 28/SC 7",
    "SAC／TC　28, SAC/TC 28",
    "iso/tc262, ISO/TC 262",
    "ISO/IEC JTC1 / SC25, ISO/IEC JTC 1/SC 25",
    "SAC/TC 123456, SAC/TC 123456",
  })
  void everySpellingIsTheOne(String written, String code) {
    assertThat(CommitteeCode.plain(written)).isEqualTo(code);
    assertThat(CommitteeCode.plain(code)).isEqualTo(code);
  }

  @Test
  void whatCannotBeACodeStaysAsItIs() {
    assertThat(CommitteeCode.plain("见公告；待定")).isEqualTo("见公告；待定");
    assertThat(CommitteeCode.plain((String) null)).isNull();
    assertThat(CommitteeCode.plain(List.of("TC 9", ";"))).containsExactly("SAC/TC 9", ";");
    assertThat(CommitteeCode.plain("x".repeat(80))).hasSize(80);
  }
}
