package org.guiju.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.guiju.platform.yaml.YamlFile;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;

/** What the schemes write reads back as what it was made of. */
class SchemesTest {

  private static final Schemes SCHEMES = new Schemes(List.of());

  @Provide
  Arbitrary<Scheme> schemes() {
    return Arbitraries.of(SCHEMES.standards());
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(2).ofMaxLength(6);
  }

  @Property
  void aNumberReadsBackAsItWasWritten(
      @ForAll("schemes") Scheme scheme,
      @ForAll("letters") String organization,
      @ForAll @LongRange(min = 1, max = 9_999) long offset,
      @ForAll @IntRange(min = 0, max = 12) int part,
      @ForAll @IntRange(min = 1995, max = 2099) int year) {
    String code = code(scheme, organization);
    boolean parted = part > 0 && !scheme.code().startsWith("DBS");
    long value = Math.min(scheme.values().first() + offset - 1, scheme.values().last());
    if (scheme.code().equals("DBS{region}") || code.equals("GBZ")) {
      value = Math.min(value, 9_999);
    }
    Nature nature =
        scheme.kind() == Kind.GROUP || scheme.kind() == Kind.ENTERPRISE
            ? null
            : code.startsWith("DBS") ? Nature.MANDATORY : Nature.RECOMMENDED;
    String core = scheme.write(value, null) + (parted ? "." + part : "");
    String number = StandardSequences.written(scheme, code, nature, value, core, year, "");
    Numbered read = Numbered.standard(number).orElseThrow();
    assertThat(read.text()).isEqualTo(number);
    assertThat(read.place())
        .isEqualTo(
            new Numbered.Place(
                code, year, value, parted ? "." + part : "", scheme.write(value, null)));
    assertThat(StandardSequences.ofYear(number, year)).isEqualTo(number);
  }

  private static String code(Scheme scheme, String organization) {
    return java.util.Objects.requireNonNull(
        Scheme.fill(
            scheme.code(),
            place ->
                switch (place) {
                  case "industry" -> "JB";
                  case "region" -> "31";
                  default -> organization;
                }));
  }

  @Property
  void theNextValueIsFreeAndOutsideWhatIsReserved(
      @ForAll("schemes") Scheme scheme, @ForAll @LongRange(min = 1, max = 400_000) long highest) {
    long next = scheme.after(highest);
    assertThat(next).isGreaterThan(highest).isGreaterThanOrEqualTo(scheme.values().first());
    assertThat(scheme.reserved()).noneMatch(range -> range.holds(next));
  }

  @Example
  void ofItsOwnSequence() {
    assertThat(SCHEMES.code(Kind.LOCAL, "dbs37")).contains("DBS37");
    assertThat(SCHEMES.code(Kind.LOCAL, "3701")).contains("DB3701");
    assertThat(SCHEMES.code(Kind.GROUP, "CAS")).contains("T/CAS");
    assertThat(SCHEMES.code(Kind.INDUSTRY, "GC")).contains("GC");
    assertThat(Numbered.plan("20230123-T-469").place())
        .isEqualTo(new Numbered.Place("PLAN NATIONAL", 2023, 123, "", "0123"));
    assertThat(Numbered.plan("2021-0612T-JB").place())
        .isEqualTo(new Numbered.Place("PLAN JB", 2021, 612, "", "0612"));
    assertThat(Numbered.plan("DB37-2024-0001").place())
        .isEqualTo(new Numbered.Place("PLAN DB37", 2024, 1, "", "0001"));
    assertThat(Numbered.plan("whatever").place()).isNull();
  }

  @Example
  void ownSchemesComeFirstAndMistakesAreNamedWithTheirLine() {
    Schemes own =
        new Schemes(
            List.of(
                YamlFile.read(
                    "own.yaml",
                    new StringReader(
                        """
                        schemes:
                          - name: {zh: 自定, en: Own}
                            kind: GROUP
                            code: T/CHEAA
                            codes: T/CHEAA
                            width: 4
                            first: 100
                            reserved: [{first: 200, last: 299}]
                            basis: {text: 本会规定, confidence: VERIFIED}
                        """))));
    Scheme scheme = own.of(Kind.GROUP, List.of("T/CHEAA"), false).orElseThrow();
    assertThat(scheme.write(scheme.after(null), null)).isEqualTo("0100");
    assertThat(scheme.after(199L)).isEqualTo(300);
    assertThat(own.of(Kind.GROUP, List.of("T/CAS"), false).orElseThrow().width()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                new Schemes(
                    List.of(
                        YamlFile.read(
                            "bad.yaml",
                            new StringReader("schemes:\n  - kind: GROUP\n    colour: red\n")))))
        .hasMessageContaining("bad.yaml:2");
  }
}
