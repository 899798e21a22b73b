package org.guiju.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.DomainException;
import org.junit.jupiter.api.Test;

class DeclarationTest {

  private static final UUID FACTORY = UUID.randomUUID();
  private static final DeclarationContent KETTLES =
      DeclarationContent.of(
          List.of(
              new DeclaredStandard("q/abc  001—2023", "Kettles", null),
              new DeclaredStandard("GB 4706.1-2005", "Safety", null)));

  @Test
  void readsNumbersInAnySpellingAndKnowsItsOwn() {
    Declaration declaration = Told.created("2024-02-01", FACTORY, KETTLES).fold();
    assertThat(declaration.content().standards())
        .extracting(DeclaredStandard::number)
        .containsExactly("Q/ABC 001-2023", "GB 4706.1-2005");
    assertThat(declaration.content().own())
        .extracting(DeclaredStandard::name)
        .containsExactly("Kettles");
    assertThat(declaration.conditions()).containsExactly("OWN_STANDARD");
    assertThat(declaration.isPublic()).isFalse();
  }

  @Test
  void isPublicFromPublicationUntilWithdrawal() {
    Told told =
        Told.created("2024-02-01", FACTORY, KETTLES)
            .step("2024-02-02", "SIGN")
            .step("2024-02-03", "PUBLISH");
    assertThat(told.fold().isPublic()).isTrue();
    assertThat(told.step("2024-03-01", "INSPECT").fold().isPublic()).isTrue();
    Declaration ended =
        Told.created("2024-02-01", FACTORY, KETTLES)
            .step("2024-02-02", "SIGN")
            .step("2024-02-03", "PUBLISH")
            .step("2024-05-01", "WITHDRAW")
            .fold();
    assertThat(ended.isPublic()).isFalse();
    assertThat(ended.publishedOn()).isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(ended.endedOn()).isEqualTo(LocalDate.of(2024, 5, 1));
  }

  @Test
  void aChangeIsPublicOnlyWhenTheStepThatChecksItIsTaken() {
    Told told =
        Told.created("2024-02-01", FACTORY, KETTLES)
            .step("2024-02-02", "SIGN")
            .step("2024-02-03", "PUBLISH")
            .described(
                "2024-04-01",
                "{\"standards\":[{\"number\":\"Q/ABC 001-2024\"},{\"number\":\"Q/ABC 002-2024\"}]}");
    assertThat(told.fold().hasUnpublishedChanges()).isTrue();
    assertThat(told.fold().firstPublic()).hasSize(1);
    Declaration updated = told.step("2024-04-05", "UPDATE").fold();
    assertThat(updated.hasUnpublishedChanges()).isFalse();
    assertThat(updated.firstPublic())
        .extracting(Declaration.FirstPublic::number, Declaration.FirstPublic::on)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Q/ABC 001-2023", LocalDate.of(2024, 2, 3)),
            org.assertj.core.groups.Tuple.tuple("Q/ABC 002-2024", LocalDate.of(2024, 4, 5)));
  }

  @Test
  void publishedAndWithdrawnOnOneDayWasStillPublic() {
    Declaration declaration =
        Told.created("2024-02-01", FACTORY, KETTLES)
            .step("2024-02-01", "SIGN")
            .step("2024-02-01", "PUBLISH")
            .step("2024-02-01", "WITHDRAW")
            .fold();
    assertThat(declaration.firstPublic()).hasSize(1);
  }

  @Test
  void refusesAHistoryThatTheProcedureDoesNotAllow() {
    Told told = Told.created("2024-02-01", FACTORY, KETTLES).step("2024-02-02", "PUBLISH");
    assertThatThrownBy(told::fold)
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("HISTORY_NOT_ALLOWED"));
  }

  @Test
  void needsAStandard() {
    DeclarationContent nothing = DeclarationContent.of(List.of());
    assertThatThrownBy(() -> ContentRules.checked(nothing, org.guiju.vocabulary.Kind.ENTERPRISE))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations().getFirst().pointer()).isEqualTo("/standards"));
  }

  @Test
  void namesAStandardOnceHoweverItIsSpelt() {
    DeclarationContent twice =
        DeclarationContent.of(
            List.of(
                new DeclaredStandard("Q/ABC 1-2020", null, null),
                new DeclaredStandard("q/abc 1—2020", "b", true)));
    assertThat(ContentRules.checked(twice, org.guiju.vocabulary.Kind.ENTERPRISE).standards())
        .hasSize(1);
  }
}
