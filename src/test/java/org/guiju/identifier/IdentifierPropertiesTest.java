package org.guiju.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdentifierPropertiesTest {

  private static final List<String> HEADS =
      List.of(
          "GB ",
          "GB/T ",
          "GB/Z ",
          "GBZ ",
          "JB/T ",
          "NB/SH/T ",
          "DB37/T ",
          "DB3502/T ",
          "DB11/ ",
          "T/CAS ",
          "T/A1 ",
          "Q/ABC ",
          "Q/370100 ");

  @Property(tries = 1000)
  void neverThrows(@ForAll String text) {
    assertThat(Identifiers.parse(text)).isNotNull();
    assertThat(Identifiers.parseList(text)).doesNotContainNull();
    assertThat(Uscc.check(text)).isPresent();
    PlanNumber.parse(text);
    CommitteeNumber.parse(text);
    StageCode.check(text);
    RegionCode.check(text);
    CcsCode.normalize(text);
  }

  @Property(tries = 5_000)
  void readsItsOwnWritingBackUnchanged(@ForAll("nearlyNumbers") String text) {
    if (Identifiers.parse(text) instanceof Identifier it) {
      assertThat(Identifiers.parse(it.canonical())).as(text).isEqualTo(it);
    }
  }

  @Property
  void readsEveryNumberOfEveryIssuer(
      @ForAll("numbers") String number, @ForAll @IntRange(min = 0, max = 3) int spelling) {
    String text =
        switch (spelling) {
          case 1 -> number.toLowerCase(java.util.Locale.ROOT);
          case 2 -> number.replace('-', '—').replace(' ', '\u3000');
          case 3 -> "  " + number.replace("/", " ／ ").replace("-", " – ");
          default -> number;
        };
    assertThat(Identifiers.parse(text)).as(text).extracting("canonical").isEqualTo(number);
  }

  @Property
  void sortsByNumberWithinAnIssuer(
      @ForAll @IntRange(min = 1, max = 9999) int one,
      @ForAll @IntRange(min = 1, max = 9999) int other,
      @ForAll @IntRange(min = 0, max = 12) int head) {
    String a = key(HEADS.get(head) + one + "-2020");
    String b = key(HEADS.get(head) + other + "-2010");
    if (one != other) {
      assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.compare(one, other));
      assertThat(Integer.signum(key("ISO " + one).compareTo(key("ISO " + other))))
          .isEqualTo(Integer.compare(one, other));
    }
  }

  @Property(tries = 300)
  void readsHostileTextsInNoTime(@ForAll("hostile") String text) {
    long start = System.nanoTime();
    Identifiers.parse(text);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
  }

  @Provide
  Arbitrary<String> numbers() {
    return Combinators.combine(
            Arbitraries.of(HEADS),
            Arbitraries.integers().between(1, 9999),
            Arbitraries.integers().between(0, 99),
            Arbitraries.integers().between(1949, 2049))
        .as(
            (head, number, part, year) ->
                head + number + (part == 0 ? "" : "." + part) + "-" + year);
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    return Arbitraries.of(
            "GB",
            "/T",
            "/Z",
            "GBZ",
            "DB37",
            "DBS",
            "T/CAS",
            "Q/A1",
            "JB",
            "ISO",
            "IEC",
            "ISO/IEC",
            "CISPR",
            "IWA",
            "IECEE",
            "TRF",
            "TS",
            "TR",
            "Guide",
            "DIS",
            "CD",
            "FD",
            "D",
            "PRF",
            "Amd",
            "AMD1",
            "Cor",
            "DAM",
            "Suppl",
            "ISH1",
            "FRAG2",
            "XG1",
            "R",
            "DIR",
            "SUP",
            "JTC 1",
            "urn:iso:std:iso",
            "urn:iec:std:iec",
            "stage-40.00",
            "ed-2",
            "ser",
            "sup",
            "amd",
            "v1",
            " ",
            " ",
            "/",
            "-",
            ":",
            ".",
            "+",
            "|",
            "IDF 26",
            "(E/F)",
            "(all parts)",
            "ED2",
            "CSV",
            "DB",
            "--",
            "1",
            "12",
            "60034",
            "2020",
            "95",
            "A",
            "B01",
            "JIS",
            "K",
            "PNW",
            "48B/2910/CD")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> hostile() {
    return Combinators.combine(
            Arbitraries.of(
                "",
                "GB/T ",
                "Q/",
                "T/",
                "DB",
                "ISO ",
                "ISO/",
                "IEC 1",
                "urn:iso:std:iso:",
                "1/",
                "ISO DIR "),
            Arbitraries.of(
                "1", "A", "1.", "-1", "/1", " 1", "A1", "(", "/Amd 1", "+AMD1", "CD ", ":",
                "1-2020 ", "/ISO 1"))
        .as(
            (head, unit) ->
                head + unit.repeat((Spelling.MAX_LENGTH - head.length()) / unit.length()));
  }

  private static String key(String text) {
    return ((Identifier) Identifiers.parse(text)).sortKey();
  }
}
