package org.guiju.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Actor;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Unmet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationGuardsTest {

  private static final LocalDate ON = LocalDate.of(2024, 3, 1);
  private static final DeclaredStandard OWN =
      new DeclaredStandard("Q/ABC 001-2023", "Kettles", true);

  private String code = "91350200MA2XXXXX0A";

  private final DeclarationGuards guards =
      new DeclarationGuards(
          new DeclarationGuards.Register() {
            @Override
            public boolean isRetired(String number, LocalDate on) {
              return number.equals("GB 4706.1-1998");
            }

            @Override
            public boolean isRevoked(String number, LocalDate on) {
              return number.equals("Q/ABC 009-2019");
            }

            @Override
            public String uscc(UUID organization, LocalDate on) {
              return code;
            }

            @Override
            public boolean isAssociation(UUID organization, LocalDate on) {
              return true;
            }

            @Override
            public boolean isCalled(UUID organization, String name, LocalDate on) {
              return name.equals("厦门水壶厂");
            }
          });

  @ParameterizedTest
  @ValueSource(strings = {"GB 4706.1-1998", "Q/ABC 009-2019", "100% our way", "no number at all"})
  void refusesNumbersThatAreNoneOrRetired(String number) {
    assertThat(
            check(
                "DECLARED_NUMBERS",
                said(List.of(OWN, new DeclaredStandard(number, "Safety", false)))))
        .isPresent();
  }

  @Test
  void takesNumbersThatStand() {
    assertThat(
            check(
                "DECLARED_NUMBERS",
                said(List.of(OWN, new DeclaredStandard("GB 4706.1-2005", "Safety", false)))))
        .isEmpty();
  }

  @Test
  void wantsANameForWhichAnImporterCanVouchAndForNothingElse() {
    DeclaredStandard nameless = new DeclaredStandard("GB 4706.1-2005", " ", false);
    DeclaredStandard retired = new DeclaredStandard("GB 4706.1-1998", "Safety", false);
    assertThat(check("DECLARED_NUMBERS", said(List.of(OWN, nameless))))
        .hasValueSatisfying(unmet -> assertThat(unmet.noRecord()).isTrue());
    assertThat(check("DECLARED_NUMBERS", said(List.of(nameless, retired))))
        .hasValueSatisfying(unmet -> assertThat(unmet.noRecord()).isFalse());
  }

  @Test
  void refusesAnotherKindAsOnesOwn() {
    assertThat(
            check(
                "DECLARED_NUMBERS",
                said(List.of(new DeclaredStandard("GB/T 1.1-2020", "Rules", true)))))
        .isPresent();
  }

  @Test
  void wantsFunctionalAndPerformanceIndicatorsWithMethods() {
    DeclaredIndicator function =
        new DeclaredIndicator(null, "boils", IndicatorKind.FUNCTIONAL, "yes", null, "5.1");
    DeclaredIndicator performance =
        new DeclaredIndicator(
            "q/abc 001—2023", "efficiency", IndicatorKind.PERFORMANCE, "90", "%", "5.2");
    DeclaredIndicator untested =
        new DeclaredIndicator(null, "life", IndicatorKind.PERFORMANCE, "10", "a", null);
    DeclaredIndicator worthless =
        new DeclaredIndicator(null, "boils", IndicatorKind.FUNCTIONAL, null, null, "5.1");
    List<String> service = List.of("Repairs");
    assertThat(check("INDICATORS_GIVEN", said(service, List.of(worthless)))).isPresent();
    assertThat(check("INDICATORS_GIVEN", said(List.of(), List.of()))).isPresent();
    assertThat(check("INDICATORS_GIVEN", said(List.of(), List.of(function)))).isPresent();
    assertThat(check("INDICATORS_GIVEN", said(service, List.of(function)))).isEmpty();
    assertThat(check("INDICATORS_GIVEN", said(List.of(), List.of(function, performance))))
        .isEmpty();
    assertThat(check("INDICATORS_GIVEN", said(List.of(), List.of(function, untested)))).isPresent();
  }

  @Test
  void wantsAnAnswerOnInferiorIndicators() {
    assertThat(check("INFERIOR_ANSWERED", said(null, null, null))).isPresent();
    assertThat(check("INFERIOR_ANSWERED", said(true, null, null))).isPresent();
    assertThat(check("INFERIOR_ANSWERED", said(true, "5.3", null))).isEmpty();
    assertThat(check("INFERIOR_ANSWERED", said(false, null, null))).isEmpty();
  }

  @Test
  void comesBeforeTheFirstSupply() {
    assertThat(check("DECLARED_BEFORE_SUPPLY", said(false, null, ON))).isPresent();
    assertThat(check("DECLARED_BEFORE_SUPPLY", said(false, null, ON.plusDays(1)))).isEmpty();
    assertThat(check("DECLARED_BEFORE_SUPPLY", said(false, null, null))).isEmpty();
  }

  @Test
  void knowsAnAssociationByItsSocialCreditCode() {
    assertThat(check("ISSUER_USCC", said(List.of(OWN)), Map.of("prefix", "5")))
        .hasValueSatisfying(unmet -> assertThat(unmet.noRecord()).isFalse());
    assertThat(check("ISSUER_USCC", said(List.of(OWN)), Map.of("prefix", "9"))).isEmpty();
    code = null;
    assertThat(check("ISSUER_USCC", said(List.of(OWN)), Map.of("prefix", "9")))
        .hasValueSatisfying(unmet -> assertThat(unmet.noRecord()).isTrue());
  }

  @Test
  void wantsTheDocumentThatPublishesAGroupStandardAndItsPatents() {
    assertThat(check("PUBLICATION_NAMED", group(" ", null, List.of())))
        .hasValueSatisfying(unmet -> assertThat(unmet.noRecord()).isTrue());
    assertThat(check("PUBLICATION_NAMED", group("Notice 1", null, List.of()))).isEmpty();
    assertThat(check("PATENTS_ANSWERED", group(null, null, List.of("ZL1")))).isPresent();
    assertThat(check("PATENTS_ANSWERED", group(null, true, List.of()))).isPresent();
    assertThat(check("PATENTS_ANSWERED", group(null, true, List.of("ZL1")))).isEmpty();
    assertThat(check("PATENTS_ANSWERED", group(null, false, List.of()))).isEmpty();
  }

  private static DeclarationContent group(
      String document, Boolean patents, List<String> patentList) {
    return new DeclarationContent(
        List.of(OWN),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        document,
        patents,
        patentList,
        Map.of());
  }

  private Optional<Unmet> check(String code, DeclarationContent said) {
    return check(code, said, Map.of());
  }

  private Optional<Unmet> check(
      String code, DeclarationContent said, Map<String, Object> arguments) {
    Declaration declaration =
        Told.created("2024-02-01", UUID.randomUUID(), said).step("2024-02-02", "SIGN").fold();
    Transition publish = declaration.machine().find("SIGNED", "PUBLISH").orElseThrow();
    Situation situation =
        new Situation(
            declaration.procedure(),
            declaration.machine(),
            publish,
            declaration.position(),
            ON,
            null,
            Actor.SYSTEM,
            declaration.steps(),
            declaration.conditions(),
            declaration,
            null);
    return guards
        .guards()
        .get(code)
        .check(situation, new GuardRule(code, arguments, null, publish.basis()));
  }

  private static DeclarationContent said(List<DeclaredStandard> standards) {
    return DeclarationContent.of(standards);
  }

  private static DeclarationContent said(
      List<String> services, List<DeclaredIndicator> indicators) {
    return new DeclarationContent(
        List.of(OWN),
        List.of(),
        services,
        indicators,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        Map.of());
  }

  private static DeclarationContent said(Boolean inferior, String note, LocalDate supply) {
    return new DeclarationContent(
        List.of(OWN),
        List.of(),
        List.of(),
        List.of(),
        inferior,
        note,
        null,
        supply,
        null,
        null,
        null,
        List.of(),
        Map.of());
  }
}
