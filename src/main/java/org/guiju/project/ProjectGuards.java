package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.identifier.PlanNumber;
import org.guiju.identifier.Refusal;
import org.guiju.organization.OrganizationView;
import org.guiju.organization.Organizations;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;
import org.guiju.region.Classifications;
import org.guiju.standard.StandardLives;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;

/**
 * Guards on what a project says of itself, on its numbers, and on what else stands in the register.
 */
@ApplicationScoped
class ProjectGuards implements GuardBook {

  /** An edition of the same family stands between its publication and its first day in force. */
  static final Text EDITION_TO_COME =
      new Text(
          "同一标准已发布而尚未实施的版本 %s 与之重叠；等其实施，或先更正。",
          "Another edition, %s, is published and not in force yet in that time; wait until it is, or put it right first.");

  private final ProjectLookups lookups;
  private final Titles titles;
  private final StandardNumbers standardNumbers;
  private final StandardLives lives;
  private final Organizations organizations;
  private final Classifications classifications;
  private final Map<String, Guard> guards;

  ProjectGuards(
      ProjectLookups lookups,
      Titles titles,
      StandardNumbers standardNumbers,
      StandardLives lives,
      Organizations organizations,
      Classifications classifications) {
    this.lookups = lookups;
    this.titles = titles;
    this.standardNumbers = standardNumbers;
    this.lives = lives;
    this.organizations = organizations;
    this.classifications = classifications;
    this.guards =
        Map.ofEntries(
            Map.entry("FIELDS_COMPLETE", of(this::fieldsComplete)),
            Map.entry(Titles.GUARD, of(this::uniqueTitle)),
            Map.entry("NO_NATIONAL_STANDARD", of(this::noNationalStandard)),
            Map.entry("LEAD_PARTICIPANT", of(this::leadParticipant)),
            Map.entry("PLAN_NUMBER_FORM", of(this::planNumberForm)),
            Map.entry("NUMBER_FORM", of(this::numberForm)),
            Map.entry("NUMBER_YEAR", of(this::numberYear)),
            Map.entry("REPLACED_EXIST", of(this::replacedExist)),
            Map.entry("NO_EDITION_TO_COME", of(this::noEditionToCome)),
            Map.entry("ISSUER_USCC", of(this::issuerUscc)),
            Map.entry("INDUSTRY_CODE_APPROVED", of(this::industryCodeApproved)));
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Project;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  /** A guard that knows that its subject is a project. */
  @FunctionalInterface
  private interface ProjectGuard {
    Optional<Unmet> check(Situation situation, GuardRule rule, Project project);
  }

  private static Guard of(ProjectGuard guard) {
    return (situation, rule) -> guard.check(situation, rule, (Project) situation.subject());
  }

  private Optional<Unmet> fieldsComplete(Situation s, GuardRule rule, Project project) {
    List<String> missing = new ArrayList<>();
    if (rule.arguments().get("fields") instanceof Collection<?> fields) {
      for (Object field : fields) {
        if (!has(project.description(), field.toString())) {
          missing.add(field.toString());
        }
      }
    }
    return missing.isEmpty()
        ? Optional.empty()
        : unmet(
            rule,
            new Text("请先补充项目信息：%s。", "Complete the project first: %s."),
            String.join(", ", missing));
  }

  private static boolean has(Description said, String field) {
    return switch (field) {
      case "titleZh" -> said.titleZh() != null;
      case "titleEn" -> said.titleEn() != null;
      case "title" -> said.titleZh() != null || said.titleEn() != null;
      case "scope" -> said.scope() != null;
      case "reference" -> said.reference() != null;
      case "workType" -> said.workType() != null;
      case "committee" -> said.committee() != null;
      case "responsible" -> said.responsible() != null;
      case "regionCode" -> said.regionCode() != null;
      case "industryCode" -> said.industryCode() != null;
      case "ics" -> !said.ics().isEmpty();
      case "ccs" -> !said.ccs().isEmpty();
      case "adopts" -> !said.adopts().isEmpty();
      case "replaces" -> !said.replaces().isEmpty();
      default -> throw new IllegalStateException("a project has no field " + field);
    };
  }

  private Optional<Unmet> uniqueTitle(Situation s, GuardRule rule, Project project) {
    Step step = s.step();
    if (s.work() != null && step != null && step.sourceKey() == null) {
      titles.hold(project);
    }
    return titles.takenByOther(s.work(), project) ? unmet(rule, Titles.TAKEN) : Optional.empty();
  }

  private Optional<Unmet> noNationalStandard(Situation s, GuardRule rule, Project project) {
    String title = project.description().titleZh();
    return title != null && lookups.nationalTitleTaken(title)
        ? unmet(rule, new Text("已有同名国家标准。", "There is a national standard with the same title."))
        : Optional.empty();
  }

  private Optional<Unmet> leadParticipant(Situation s, GuardRule rule, Project project) {
    return project.participations().stream().anyMatch(p -> p.role() == Role.LEAD)
        ? Optional.empty()
        : unmet(
            rule,
            new Text(
                "请先登记主导起草单位（participations，role LEAD）。",
                "Register the leading drafting organization first (participations, role LEAD)."));
  }

  private Optional<Unmet> planNumberForm(Situation s, GuardRule rule, Project project) {
    String plan = s.inputs().text("planNumber");
    if (plan == null || project.kind() != Kind.NATIONAL || PlanNumber.parse(plan).isPresent()) {
      return Optional.empty();
    }
    return unmet(
        rule, new Text("计划编号的格式应如 20230123-T-469。", "A plan number has the form 20230123-T-469."));
  }

  private static List<String> numbers(Situation s) {
    return Project.numbersOf(s.inputs());
  }

  private Optional<Unmet> numberForm(Situation s, GuardRule rule, Project project) {
    List<String> given = numbers(s);
    if (s.deciding() && given.isEmpty()) {
      return unmet(rule, new Text("须有标准编号。", "The standard needs a number."));
    }
    for (String number : given) {
      switch (Identifiers.parse(number)) {
        case Refusal refusal -> {
          return Optional.of(Unmet.of(rule.code(), refusal.reason()));
        }
        case Identifier id -> {
          Optional<Unmet> wrong = disagreement(rule, project, id, number.equals(given.getFirst()));
          if (wrong.isPresent()) {
            return wrong;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Unmet> disagreement(
      GuardRule rule, Project project, Identifier id, boolean leading) {
    Description said = project.description();
    if (id.kind() != project.kind()) {
      return unmet(
          rule,
          new Text("编号不是%s的编号。", "The number is not one of a kind %s."),
          project.kind().text().zh());
    }
    Nature nature = project.nature();
    if (project.kind() == Kind.NATIONAL
        && nature != null
        && id.nature() != null
        && id.nature() != nature) {
      return unmet(
          rule,
          new Text(
              "编号的性质与项目不符（GB 强制、GB/T 推荐、GB/Z 指导）。",
              "The number's nature is not the project's (GB, GB/T, GB/Z)."));
    }
    // Another ministry gives the same text a number of its own: LS/T 1301-2022 is GC/T 1801-2022.
    if (leading
        && said.industryCode() != null
        && id.industryCode() != null
        && !id.industryCode().startsWith(said.industryCode())) {
      return unmet(
          rule, new Text("编号的行业代号与项目不符。", "The number's industry code is not the project's."));
    }
    String region = id.regionCode();
    if (project.kind() == Kind.LOCAL
        && said.regionCode() != null
        && region != null
        && said.regions().stream().noneMatch(r -> r.startsWith(region.replaceAll("(00)+$", "")))) {
      return unmet(rule, new Text("编号的行政区划代码与项目不符。", "The number's region is not the project's."));
    }
    return Optional.empty();
  }

  private Optional<Unmet> numberYear(Situation s, GuardRule rule, Project project) {
    LocalDate date =
        s.inputs().date(String.valueOf(rule.arguments().getOrDefault("date", "effectiveOn")));
    int year = date == null ? s.on().getYear() : date.getYear();
    List<String> given = numbers(s).isEmpty() ? project.numbers() : numbers(s);
    for (String number : given) {
      if (s.deciding()
          && Identifiers.parse(number) instanceof Identifier id
          && id.year() != null
          && id.year() != year) {
        return unmet(
            rule,
            new Text("编号的年代号应为发布年份 %s。", "The number's year must be the year of publication, %s."),
            year);
      }
    }
    return Optional.empty();
  }

  private Optional<Unmet> replacedExist(Situation s, GuardRule rule, Project project) {
    LocalDate on = Objects.requireNonNullElse(s.inputs().date("implementationDate"), s.on());
    List<String> replaced = new ArrayList<>(project.description().replaces());
    replaced.addAll(project.description().partlyReplaces());
    for (String number : replaced) {
      List<UUID> bearing = standardNumbers.bearing(List.of(number));
      if (!bearing.isEmpty() && !lives.anyReplaceable(bearing, on)) {
        return unmet(
            rule,
            new Text(
                "被代替的标准 %s 已被代替或废止。",
                "The standard to be replaced, %s, is already replaced or abolished."),
            StandardNumbers.canonical(number));
      }
    }
    return Optional.empty();
  }

  private Optional<Unmet> issuerUscc(Situation s, GuardRule rule, Project project) {
    String prefix = String.valueOf(rule.arguments().get("prefix"));
    UUID responsible = project.description().responsible();
    if (responsible == null) {
      return unmet(
          rule, new Text("请先填写归口单位 responsible。", "Name the responsible organization first."));
    }
    OrganizationView organization =
        organizations.getAll(Set.of(responsible), s.on()).get(responsible);
    String uscc = organization == null ? null : organization.uscc();
    if (uscc == null) {
      return Optional.of(
          Unmet.noRecord(
              rule.code(),
              new Text(
                      "请先登记发布单位的统一社会信用代码，应以 %s 开头。",
                      "Register the issuer's unified social credit code first; it must begin with %s.")
                  .with(prefix)));
    }
    return uscc.startsWith(prefix)
        ? Optional.empty()
        : unmet(
            rule,
            new Text(
                "发布单位的统一社会信用代码应以 %s 开头。",
                "The issuer's unified social credit code must begin with %s."),
            prefix);
  }

  private Optional<Unmet> industryCodeApproved(Situation s, GuardRule rule, Project project) {
    String code = project.description().industryCode();
    if (code == null) {
      return Optional.empty();
    }
    return classifications.check("INDUSTRY", code) == Classifications.Check.UNKNOWN
        ? unmet(rule, new Text("行业代号未经批准。", "The industry code is not approved."))
        : Optional.empty();
  }

  private static Optional<Unmet> unmet(GuardRule rule, Text text, Object... arguments) {
    return Optional.of(Unmet.of(rule.code(), text.with(arguments)));
  }

  /**
   * Of one family one edition at most is published and not yet in force (lifecycle.md 5.9, 4). Two
   * clients who publish at once see each other, as each waits for the other's transaction.
   */
  private Optional<Unmet> noEditionToCome(Situation s, GuardRule rule, Project project) {
    Step step = s.step();
    LocalDate inForce = s.inputs().date("implementationDate");
    if (step == null || inForce == null) {
      return Optional.empty();
    }
    Set<String> numbers = new LinkedHashSet<>(project.numbers());
    numbers.addAll(numbers(s));
    if (s.work() != null && step.sourceKey() == null) {
      Set<String> named = new LinkedHashSet<>(numbers);
      named.addAll(project.description().replaces());
      named.addAll(project.description().partlyReplaces());
      standardNumbers.hold(named);
    }
    LocalDate issued = Objects.requireNonNullElse(s.inputs().date("issueDate"), s.on());
    return standardNumbers.toCome(numbers, issued, inForce, project.id()).stream()
        .findFirst()
        .flatMap(other -> unmet(rule, EDITION_TO_COME, other));
  }
}
