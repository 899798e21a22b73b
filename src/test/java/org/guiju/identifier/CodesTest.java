package org.guiju.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @ParameterizedTest
  @ValueSource(strings = {"91110000600037341L", "91350100M000100Y43", " 91350100m000100y43 "})
  void acceptsCreditCodesWithBothCheckCharactersRight(String code) {
    assertThat(Uscc.check(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "91110000600037341M,USCC_CHECK",
    "91350100M000100Y53,USCC_CHECK",
    "91370100MA3CDEFG1X,USCC_CHECK",
    "9111000060003734IL,USCC_FORM",
    "9111000060003734,USCC_FORM",
    "911A0000600037341L,USCC_FORM",
  })
  void refusesWrongCreditCodesWithoutRepeatingThem(String code, String reason) {
    assertThat(Uscc.check(code))
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(reason);
              assertThat(refusal.reason().zh()).doesNotContain(code);
              assertThat(refusal.reason().en()).doesNotContain(code);
            });
  }

  @Test
  void tellsWhichCheckCharacterIsWrong() {
    // the 17th wrong, the 18th right for it
    String first17 = "91110000600037342";
    String code = first17 + Uscc.checkCharacter(first17);
    assertThat(Uscc.check(code))
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("USCC_ORGANIZATION_CHECK"));
  }

  @Test
  void knowsOnlyTheStagesOfTheMatrix() {
    assertThat(StageCode.isValid("60.60")).isTrue();
    assertThat(StageCode.isValid("40.93")).isTrue();
    assertThat(StageCode.isValid("30.93")).isFalse();
    assertThat(StageCode.isValid("60.20")).isFalse();
    assertThat(StageCode.isValid("6060")).isFalse();
    for (NamedCsvRecord row : Corpus.rows("data", "iso_stage_events.csv")) {
      assertThat(StageCode.check(row.getField("stage"))).isEmpty();
    }
  }

  @Test
  void readsPlanAndCommitteeNumbers() {
    assertThat(PlanNumber.parse("20194201—T—469"))
        .contains(
            new PlanNumber(Kind.NATIONAL, Nature.RECOMMENDED, 2019, 4201, "469", "20194201-T-469"));
    assertThat(PlanNumber.parse("2021-0612t-jb"))
        .contains(
            new PlanNumber(Kind.INDUSTRY, Nature.RECOMMENDED, 2021, 612, "JB", "2021-0612T-JB"));
    assertThat(PlanNumber.check("GB/T 1-2020")).isPresent();
    assertThat(CommitteeNumber.parse("tc28/sc7"))
        .contains(new CommitteeNumber(28, 7, false, "SAC/TC 28/SC 7"));
    assertThat(CommitteeNumber.parse("SAC/SWG12"))
        .contains(new CommitteeNumber(12, null, true, "SAC/SWG 12"));
  }

  @Test
  void knowsTheDivisionAndTheClassAbove() {
    assertThat(RegionCode.parent("370102")).contains("370100");
    assertThat(RegionCode.parent("370100")).contains("370000");
    assertThat(RegionCode.parent("370000")).isEmpty();
    assertThat(IcsCode.parent("35.240.99")).contains("35.240");
    assertThat(IcsCode.parent("35")).isEmpty();
    assertThat(CcsCode.normalize("CCS A 00")).isEqualTo("A00");
  }
}
