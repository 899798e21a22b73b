package org.guiju.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InternationalBodyTest {

  @ParameterizedTest
  @CsvSource({
    "ISO 9001:2015, ISO",
    "ISO/IEC 27001:2022, ISO",
    "IEC/IEEE 60255-118-1:2018, IEC",
    "ISO/CD 12345, ISO",
    "IWA 14-1:2013, ISO",
    "CISPR 11:2024, CISPR",
    "ITU-T H.264 (08/2021), ITU",
    "itu-r BS.1770-5, ITU",
    "IEEE 802.3-2022, IEEE",
    "Quality management, UNKNOWN",
    "一项国际标准, UNKNOWN"
  })
  void bodyIsWhatTheNumberBeginsWith(String number, String body) {
    assertThat(InternationalBody.of(List.of(number), null)).isEqualTo(body);
  }

  @Test
  void committeeTellsItWhereNoNumberDoes() {
    assertThat(InternationalBody.of(List.of(), "ISO/IEC JTC 1/SC 25")).isEqualTo("ISO");
    assertThat(InternationalBody.of(List.of("a draft"), "CISPR/A")).isEqualTo("CISPR");
    assertThat(InternationalBody.of(List.of("IEC 60050-191"), "ISO/TC 61")).isEqualTo("IEC");
    assertThat(InternationalBody.of(List.of(), "SAC/TC 28")).isEqualTo(InternationalBody.UNKNOWN);
    assertThat(InternationalBody.of(List.of(), null)).isEqualTo(InternationalBody.UNKNOWN);
  }
}
