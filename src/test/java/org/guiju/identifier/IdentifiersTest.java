package org.guiju.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "gbt1.1-2020 > GB/T 1.1-2020",
        "ＧＢ／Ｔ　１．１—２０２０ > GB/T 1.1-2020",
        "GB/T1.1–2020 > GB/T 1.1-2020",
        "GB / T 1.1 −－ 2020 > GB/T 1.1-2020",
        "GB T 1.1--2020 > GB/T 1.1-2020",
        "GB/T 4728-85 > GB/T 4728-1985",
        "gb7718—2025 > GB 7718-2025",
        "gbz2.1-2019 > GBZ 2.1-2019",
        "gbz/t224-2010 > GBZ/T 224-2010",
        "gb/z 45885-2025 > GB/Z 45885-2025",
        "gb/t 22080-2025/iso/iec 27001:2022 > GB/T 22080-2025/ISO/IEC 27001:2022",
        "GB 7718-2011/xg1-2014 > GB 7718-2011/XG1-2014",
        "JBT5000.1-2007 > JB/T 5000.1-2007",
        "JGJT98-2010 > JGJ/T 98-2010",
        "mt 238-2025 > MT 238-2025",
        "MTT238-2025 > MT/T 238-2025",
        "NB/SH/T 0899—2015 > NB/SH/T 0899-2015",
        "db11/501-2017 > DB11/ 501-2017",
        "DB37 596-2020 > DB37/ 596-2020",
        "DB3701T123-2023 > DB3701/T 123-2023",
        "DBS 42/002-2021 > DBS42/ 002-2021",
        "t/cas290-2017 > T/CAS 290-2017",
        "T/31SCTA 001-2018 > T/31SCTA 001-2018",
        "Q/HBJ0001S-2021 > Q/HBJ 0001S-2021",
        "iso9001:2015 > ISO 9001:2015",
        "ISO 9001-2015 > ISO 9001:2015",
        "iso/iec 27001：2022 > ISO/IEC 27001:2022",
        "ISO/CEI 17024:2012(F) > ISO/IEC 17024:2012(fr)",
        "IEC/TS 60034-17:1998 > IEC TS 60034-17:1998",
        "ISO/DAmd 1 > ",
        "urn:iso:std:iso-iec:23773:-1:stage-20.20 > ISO/IEC WD 23773-1",
        "jis k0050:2019 > JIS K 0050:2019",
      })
  void writesEverySpellingInOneWay(String text, String canonical) {
    Parsed parsed = Identifiers.parse(text);
    assertThat(parsed instanceof Identifier it ? it.canonical() : null)
        .as("%s", parsed)
        .isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB 1 | YEAR_MISSING",
        "GB/T 1.1 | YEAR_MISSING",
        "GB/T 1.1-20 | YEAR_DIGITS",
        "GB/T 1.1-3020 | YEAR_IMPLAUSIBLE",
        "GB | NUMBER_MISSING",
        "T/cas | NUMBER_MISSING",
        "GB/-2010 | NUMBER_MISSING",
        "/foo 1-2020 | CODE_MISSING",
        "见GB/T 1.1-2020第3章 | WORDS",
        "GB/T 1.1-2020, GB/T 1.2-2020 | SEVERAL_NUMBERS",
        "LS/T 1301-2022 GC/T 1801-2022 | SEVERAL_NUMBERS",
        "DB/T 37-1-1 | REGION_MISSING",
        "DB370/T 1-2020 | REGION_DIGITS",
        "DB11501-2017 | REGION_DIGITS",
        "DB99/T 1-2020 | REGION_UNKNOWN",
        "DB3799/T 1-2020 | REGION_UNKNOWN",
        "XX/T 1-2020 | UNKNOWN_CODE",
        "TCAS 290-2017 | UNKNOWN_CODE",
        "T/123 1-2020 | ORGANIZATION_CODE",
        "Q/ABC | NUMBER_MISSING",
        "GB/T 19001-2016/GB 1-2000 | TRAILING_TEXT",
        "ISO 9001:2015 foo | TRAILING_TEXT",
        "ISO/ABC 9001 | UNKNOWN_TYPE",
        "ISO/TC 46 N 3064 | COMMITTEE",
        "ISO | NUMBER_MISSING",
        "WD/ISO 10360-2 | UNKNOWN_CODE",
        "'' | EMPTY",
      })
  void saysWhyATextIsNoNumber(String text, String code) {
    Parsed parsed = Identifiers.parse(text);
    assertThat(parsed).isInstanceOf(Refusal.class);
    assertThat(((Refusal) parsed).code()).isEqualTo(code);
    assertThat(((Refusal) parsed).reason().zh()).isNotBlank();
    assertThat(((Refusal) parsed).reason().en()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB\u0000 1-2020",
        "GB\t1-2020",
        "GB 1-2020\u202E",
        "GB \uD800 1-2020",
        "GB\uE0001-2020"
      })
  void refusesControlCharacters(String text) {
    assertThat(Identifiers.parse(text)).extracting("code").isEqualTo("CONTROL_CHARACTER");
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(Identifiers.parse("GB ".repeat(101))).extracting("code").isEqualTo("TOO_LONG");
    assertThat(Identifiers.parse("\uFDFA".repeat(299))).extracting("code").isEqualTo("TOO_LONG");
  }

  @Test
  void leavesOutInvisibleCharactersOfWebPages() {
    assertThat(read("\uFEFFGB\u200B/T\u00A01.1\u00AD-2020\n").canonical())
        .isEqualTo("GB/T 1.1-2020");
  }

  @Test
  void readsTheIssuerRegionAndNature() {
    Identifier city = read("DB3502/T 12.3-2023");
    assertThat(city.kind()).isEqualTo(Kind.LOCAL);
    assertThat(city.nature()).isEqualTo(Nature.RECOMMENDED);
    assertThat(city.issuer()).isEqualTo("DB3502");
    assertThat(city.regionCode()).isEqualTo("350200");
    assertThat(city.parts()).containsExactly("3");
    assertThat(city.year()).isEqualTo(2023);
    assertThat(city.familyKey()).isEqualTo("DB3502/T 12.3");

    Identifier joint = read("DB31/T 310001-2020");
    assertThat(joint.regionCode()).isEqualTo("310000");
    assertThat(joint.number()).isEqualTo("310001");

    Identifier mandatory = read("DB11/ 501-2017");
    assertThat(mandatory.nature()).isEqualTo(Nature.MANDATORY);

    Identifier industry = read("NB/SH/T 0899-2015");
    assertThat(industry.issuer()).isEqualTo("NB/SH");
    assertThat(industry.industryCode()).isEqualTo("NB");
    assertThat(industry.number()).isEqualTo("0899");
    assertThat(industry.familyKey()).isEqualTo("NB/SH/T 899");

    assertThat(read("T/CAS 290-2017").issuer()).isEqualTo("T/CAS");
    assertThat(read("Q/GDW 11399-2015").issuer()).isEqualTo("Q/GDW");
    assertThat(read("GB/Z 24294.4-2017").nature()).isEqualTo(Nature.GUIDANCE);
    assertThat(read("GB/Z 24294.4-2017").issuer()).isEqualTo("GB");
    assertThat(read("GSB 11-3551-2-2019").parts()).containsExactly("2");
  }

  @Test
  void takesSeismologyForAnIndustryAndNotForARegion() {
    Identifier seismology = read("DB/T 1-2008");
    assertThat(seismology.kind()).isEqualTo(Kind.INDUSTRY);
    assertThat(seismology.industryCode()).isEqualTo("DB");
    assertThat(Identifiers.parse("DB/T 1-2008", Kind.LOCAL))
        .extracting("code")
        .isEqualTo("OTHER_KIND");
    assertThat(Identifiers.parse("DB/T 1-2008", Kind.INDUSTRY)).isEqualTo(seismology);
  }

  @Test
  void readsTheAdoptedNumberBesideTheNationalOne() {
    Identifier dual = read("GB/T 19001—2016/ISO 9001：2015");
    assertThat(dual.duals()).extracting(Identifier::canonical).containsExactly("ISO 9001:2015");
    assertThat(dual.familyKey()).isEqualTo("GB/T 19001");
  }

  @Test
  void readsTypesStagesAndSupplementsOfIso() {
    Identifier it = read("ISO/IEC 14496-10:2020/CD Amd 1.2");
    assertThat(it.kind()).isEqualTo(Kind.INTERNATIONAL);
    assertThat(it.issuer()).isEqualTo("ISO/IEC");
    assertThat(it.supplements()).containsExactly(new Supplement("AMD", "CD", 1, 2, null, false));
    assertThat(it.familyKey()).isEqualTo("ISO/IEC 14496-10:2020/Amd 1");

    Identifier draft = read("ISO/DTS 15066.2");
    assertThat(draft.international()).isNotNull();
    assertThat(draft.international().type()).isEqualTo("TS");
    assertThat(draft.international().stage()).isEqualTo("DIS");
    assertThat(draft.international().harmonizedStage()).isEqualTo("40.00");
    assertThat(draft.international().iteration()).isEqualTo(2);
    assertThat(draft.familyKey()).isEqualTo("ISO/TS 15066");
  }

  @Test
  void namesTheSameFamilyForEveryEdition() {
    assertThat(
            Stream.of("ISO 9001:2008", "ISO/DIS 9001", "ISO 9001:2015(en)", "ISO 9001 ED5")
                .map(t -> read(t).familyKey()))
        .containsOnly("ISO 9001");
    assertThat(
            Stream.of("GB/T 1.1-2009", "GB/T 1.1-2020", "gbt 1.1-93").map(t -> read(t).familyKey()))
        .containsOnly("GB/T 1.1");
  }

  @Test
  void sortsAsPeopleExpect() {
    List<String> expected =
        List.of(
            "DB11/T 2-2020",
            "DB11/T 10-2019",
            "DB1101/T 1-2020",
            "GB 7718-2011",
            "GB 7718-2025",
            "GB/T 1-1993",
            "GB/T 1.1-2009",
            "GB/T 1.1-2020",
            "GB/T 1.2-2020",
            "GB/T 1.10-2000",
            "GB/T 2-2016",
            "GB/T 10-2001",
            "ISO 9000:2015",
            "ISO 9001",
            "ISO 9001:2015",
            "ISO 9001:2015/Amd 1:2024",
            "ISO 9001:2015/Amd 10:2025",
            "ISO 10303-1:2024",
            "ISO 10303-2:2024",
            "ISO 10303-10:2020",
            "T/CAS 9-2020",
            "T/CAS 0010-2020");
    assertThat(expected.stream().sorted(java.util.Comparator.comparing(t -> read(t).sortKey())))
        .isEqualTo(expected);
  }

  @Test
  void readsTheListsOfReplacedNumbers() {
    assertThat(Identifiers.parseList("代替MT/T 561-2008，MT/T 849—2006、MT/T 850-2000"))
        .extracting(p -> ((Identifier) p).canonical())
        .containsExactly("MT/T 561-2008", "MT/T 849-2006", "MT/T 850-2000");
    assertThat(Identifiers.parseList("ISO 1:2002(en,fr); ISO 2:1973"))
        .hasSize(2)
        .allMatch(p -> p instanceof Identifier);
    assertThat(Identifiers.parseList("无")).isEmpty();
    assertThat(Identifiers.parseList(null)).isEmpty();
  }

  @Test
  void acceptsTheOperatorsOwnIndustryCodes() {
    assertThat(Identifiers.parse("XX/T 1-2020", "XX"::equals))
        .extracting("industryCode")
        .isEqualTo("XX");
  }

  private static Identifier read(String text) {
    Parsed parsed = Identifiers.parse(text);
    assertThat(parsed).as(text).isInstanceOf(Identifier.class);
    return (Identifier) parsed;
  }
}
