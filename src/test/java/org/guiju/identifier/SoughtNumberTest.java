package org.guiju.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.guiju.vocabulary.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtNumberTest {

  @ParameterizedTest
  @CsvSource({
    "GB/Z 19848-2005,GUIDANCE",
    "GB/Z 19848,GUIDANCE",
    "gb/z 19848.2,GUIDANCE",
    "GB 4706.1,MANDATORY",
    "GB/T 1.1,RECOMMENDED"
  })
  void anUndatedNumberTellsItsNatureToo(String number, Nature nature) {
    assertThat(SoughtNumber.identifier(number))
        .hasValueSatisfying(id -> assertThat(id.nature()).isEqualTo(nature));
  }

  @Test
  void whatIsNoNumberTellsNothing() {
    assertThat(SoughtNumber.identifier("the rules of the house")).isEmpty();
  }
}
