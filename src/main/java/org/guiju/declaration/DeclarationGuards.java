package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.identifier.Refusal;
import org.guiju.organization.OrganizationType;
import org.guiju.organization.OrganizationView;
import org.guiju.organization.Organizations;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;
import org.guiju.standard.StandardLives;
import org.guiju.standard.StandardNumbers;
import org.jspecify.annotations.Nullable;

/** Guards on what a declaration says. */
@ApplicationScoped
class DeclarationGuards implements GuardBook {

  /** What the guards have to ask of the register. */
  interface Register {
    /** Whether a standard was replaced or abolished by that day. */
    boolean isRetired(String number, LocalDate on);

    /** Whether the number of the standard was revoked by that day. */
    boolean isRevoked(String number, LocalDate on);

    /** The social credit code of an organization; null where none is known. */
    @Nullable String uscc(UUID organization, LocalDate on);

    /** Whether it is registered as a social organization. */
    boolean isAssociation(UUID organization, LocalDate on);

    /** Whether that is a name or the social credit code of the organization. */
    boolean isCalled(UUID organization, String name, LocalDate on);
  }

  private final Register register;
  private final Map<String, Guard> guards;

  @Inject
  DeclarationGuards(StandardNumbers numbers, StandardLives lives, Organizations organizations) {
    this(
        new Register() {
          @Override
          public boolean isRetired(String number, LocalDate on) {
            List<UUID> editions = numbers.bearing(List.of(number));
            return !editions.isEmpty() && lives.anyRetired(editions, on);
          }

          @Override
          public boolean isRevoked(String number, LocalDate on) {
            List<UUID> editions = numbers.bearing(List.of(number));
            return !editions.isEmpty() && lives.anyRevoked(editions, on);
          }

          @Override
          public @Nullable String uscc(UUID organization, LocalDate on) {
            OrganizationView view =
                organizations.getAll(Set.of(organization), on).get(organization);
            return view == null ? null : view.uscc();
          }

          @Override
          public boolean isAssociation(UUID organization, LocalDate on) {
            OrganizationView view =
                organizations.getAll(Set.of(organization), on).get(organization);
            return view != null && view.type() == OrganizationType.SOCIAL_ORGANIZATION;
          }

          @Override
          public boolean isCalled(UUID organization, String name, LocalDate on) {
            OrganizationView view =
                organizations.getAll(Set.of(organization), on).get(organization);
            return view != null
                && java.util.stream.Stream.of(view.nameZh(), view.nameEn(), view.uscc())
                    .anyMatch(name::equalsIgnoreCase);
          }
        });
  }

  DeclarationGuards(Register register) {
    this.register = register;
    this.guards =
        Map.of(
            Declaration.CHECKS_CONTENT,
            of(this::declaredNumbers),
            "INDICATORS_GIVEN",
            of(DeclarationGuards::indicatorsGiven),
            "INFERIOR_ANSWERED",
            of(DeclarationGuards::inferiorAnswered),
            "DECLARED_BEFORE_SUPPLY",
            of(DeclarationGuards::declaredBeforeSupply),
            "PUBLICATION_NAMED",
            of(DeclarationGuards::publicationNamed),
            "PATENTS_ANSWERED",
            of(DeclarationGuards::patentsAnswered),
            "ISSUER_USCC",
            of(this::issuerUscc),
            "ASSOCIATION_REGISTERED",
            of(this::associationRegistered),
            "DECLARER_IS_COMMISSIONER",
            of(this::declarerIsCommissioner));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Declaration;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  /** A guard that knows that its subject is a declaration. */
  @FunctionalInterface
  private interface DeclarationGuard {
    Optional<Unmet> check(Situation situation, GuardRule rule, Declaration declaration);
  }

  private static Guard of(DeclarationGuard guard) {
    return (situation, rule) -> guard.check(situation, rule, (Declaration) situation.subject());
  }

  private Optional<Unmet> declaredNumbers(Situation s, GuardRule rule, Declaration declaration) {
    for (DeclaredStandard standard : declaration.content().standards()) {
      Optional<Unmet> wrong =
          switch (Identifiers.parse(standard.number())) {
            case Refusal refusal ->
                Optional.of(Unmet.of(rule.code(), unreadable(standard.number(), refusal)));
            case Identifier id -> disagreement(rule, declaration, standard, id);
          };
      if (wrong.isPresent()) {
        return wrong;
      }
      if (register.isRetired(standard.number(), s.on())) {
        return unmet(
            rule,
            new Text(
                "标准 %s 当日已被代替或废止，不得再声明。",
                "Standard %s was replaced or abolished by that day and cannot be declared."),
            standard.number());
      }
      if (register.isRevoked(standard.number(), s.on())) {
        return unmet(
            rule,
            new Text(
                "标准 %s 的编号当日已被撤销，不得再声明。",
                "The number of standard %s was revoked by that day; it cannot be declared."),
            standard.number());
      }
    }
    return declaration.content().standards().stream()
        .filter(standard -> isBlank(standard.name()))
        .findFirst()
        .map(
            standard ->
                Unmet.noRecord(
                    rule.code(),
                    new Text("请写明标准 %s 的名称。", "Give the name of standard %s.")
                        .with(standard.number())));
  }

  private static Optional<Unmet> disagreement(
      GuardRule rule, Declaration declaration, DeclaredStandard standard, Identifier id) {
    if (!standard.byDeclarer() || id.kind() == declaration.kind()) {
      return Optional.empty();
    }
    Text kind = declaration.kind().text();
    return Optional.of(
        Unmet.of(
            rule.code(),
            new Text(
                "%s 标为自己的标准，但不是%s的编号。".formatted(standard.number(), kind.zh()),
                "%s is said to be one's own, but is no number of this kind: %s."
                    .formatted(standard.number(), kind.en()))));
  }

  private static Text unreadable(String number, Refusal refusal) {
    return new Text(
        "“%s”不是标准编号：%s".formatted(number, refusal.reason().zh()),
        "\"%s\" is no number of a standard: %s".formatted(number, refusal.reason().en()));
  }

  private static Optional<Unmet> indicatorsGiven(
      Situation s, GuardRule rule, Declaration declaration) {
    DeclarationContent said = declaration.content();
    boolean onlyServices = said.products().isEmpty() && !said.services().isEmpty();
    for (DeclaredStandard standard : said.own()) {
      List<DeclaredIndicator> given =
          said.indicators().stream()
              .filter(i -> i.standard() == null || i.standard().equals(standard.number()))
              .toList();
      if (given.stream().noneMatch(i -> i.kind() == IndicatorKind.FUNCTIONAL)) {
        return unmet(
            rule,
            new Text("请给出 %s 的功能指标。", "Give a functional indicator of %s."),
            standard.number());
      }
      if (!onlyServices && given.stream().noneMatch(i -> i.kind() == IndicatorKind.PERFORMANCE)) {
        return unmet(
            rule,
            new Text(
                "请给出 %s 的性能指标；只涉及服务的，请填写 services。",
                "Give a performance indicator of %s; where only a service is concerned, name it in services."),
            standard.number());
      }
      for (DeclaredIndicator indicator : given) {
        if (isBlank(indicator.value())) {
          return unmet(
              rule,
              new Text("请写明指标“%s”的指标值。", "Give the value of indicator \"%s\"."),
              indicator.name());
        }
        if (isBlank(indicator.method())) {
          return unmet(
              rule,
              new Text(
                  "请写明指标“%s”的试验、检验或评价方法。",
                  "Give the test or evaluation method of indicator \"%s\"."),
              indicator.name());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Unmet> inferiorAnswered(
      Situation s, GuardRule rule, Declaration declaration) {
    Boolean answer = declaration.content().inferiorThanRecommended();
    if (answer == null) {
      return unmet(
          rule,
          new Text(
              "请回答指标是否少于或低于推荐性标准（inferiorThanRecommended）。",
              "Say whether indicators are fewer or lower than the recommended standard's (inferiorThanRecommended)."));
    }
    return answer && isBlank(declaration.content().inferiorNote())
        ? unmet(
            rule,
            new Text(
                "请写明哪些指标少于或低于推荐性标准（inferiorNote）。",
                "Say which indicators are fewer or lower (inferiorNote)."))
        : Optional.empty();
  }

  private static Optional<Unmet> declaredBeforeSupply(
      Situation s, GuardRule rule, Declaration declaration) {
    LocalDate supply = declaration.content().firstSupplyOn();
    return supply == null || s.on().isBefore(supply)
        ? Optional.empty()
        : unmet(
            rule,
            new Text(
                "首次提供日期为 %s，公开应早于该日。",
                "It is first supplied on %s; the declaration must come before that day."),
            supply);
  }

  private static Optional<Unmet> publicationNamed(
      Situation s, GuardRule rule, Declaration declaration) {
    return isBlank(declaration.content().publicationDocument())
        ? Optional.of(
            Unmet.noRecord(
                rule.code(),
                new Text(
                    "请写明发布团体标准的文件（publicationDocument）。",
                    "Name the document that publishes the group standard (publicationDocument).")))
        : Optional.empty();
  }

  private static Optional<Unmet> patentsAnswered(
      Situation s, GuardRule rule, Declaration declaration) {
    Boolean involved = declaration.content().patents();
    if (involved == null) {
      return Optional.of(
          Unmet.noRecord(
              rule.code(),
              new Text("请回答是否涉及专利（patents）。", "Say whether patents are involved (patents).")));
    }
    return involved && declaration.content().patentList().isEmpty()
        ? Optional.of(
            Unmet.noRecord(
                rule.code(),
                new Text(
                    "请列出所涉及的专利（patentList）。", "List the patents that are involved (patentList).")))
        : Optional.empty();
  }

  private Optional<Unmet> issuerUscc(Situation s, GuardRule rule, Declaration declaration) {
    String prefix = String.valueOf(rule.arguments().get("prefix"));
    String uscc = register.uscc(declaration.organization(), s.on());
    if (uscc == null) {
      return Optional.of(
          Unmet.noRecord(
              rule.code(),
              new Text(
                      "请先登记声明单位的统一社会信用代码，应以 %s 开头。",
                      "Register the declarer's unified social credit code first; it must begin with %s.")
                  .with(prefix)));
    }
    return uscc.startsWith(prefix)
        ? Optional.empty()
        : unmet(
            rule,
            new Text(
                "声明单位的统一社会信用代码应以 %s 开头。",
                "The declarer's unified social credit code must begin with %s."),
            prefix);
  }

  private Optional<Unmet> associationRegistered(
      Situation s, GuardRule rule, Declaration declaration) {
    return register.isAssociation(declaration.organization(), s.on())
        ? Optional.empty()
        : unmet(
            rule,
            new Text(
                "声明单位须登记为社会组织（type SOCIAL_ORGANIZATION）。",
                "The declarer must be registered as a social organization (type SOCIAL_ORGANIZATION)."));
  }

  private Optional<Unmet> declarerIsCommissioner(
      Situation s, GuardRule rule, Declaration declaration) {
    String party = declaration.content().commissioningParty();
    return party == null || register.isCalled(declaration.organization(), party.strip(), s.on())
        ? Optional.empty()
        : unmet(
            rule,
            new Text(
                "委托加工的产品由委托方“%s”声明。",
                "For commissioned production the commissioning party, \"%s\", declares."),
            party);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static Optional<Unmet> unmet(GuardRule rule, Text text, Object... arguments) {
    return Optional.of(Unmet.of(rule.code(), text.with(arguments)));
  }
}
