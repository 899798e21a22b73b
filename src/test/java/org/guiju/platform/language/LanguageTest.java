package org.guiju.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | zh", "* | zh", "en | en", "zh | zh", "en-GB | en", "zh-CN,zh;q=0.9,en;q=0.8 | zh",
        "de,en;q=0.5,zh;q=0.1 | en", "en;q=0.2,zh;q=0.4 | zh", "fr | zh", "en;q=0, zh | zh",
            ";;; | zh", "EN-us | en",
      })
  void clientsPreferenceDecides(String header, String language) {
    assertThat(Language.preferred(header).getLanguage()).isEqualTo(language);
  }
}
