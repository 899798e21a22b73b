package org.guiju.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guiju.organization.OrganizationView;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.project.Project;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/** The codes under which a project is numbered, as its description and its organization give. */
@ApplicationScoped
class Codes {

  static final String NUMBER = "number";
  static final String PLAN_NUMBER = "planNumber";
  private static final int PROVINCE = 2;
  private static final int CITY = 4;

  private final Organizations organizations;

  Codes(Organizations organizations) {
    this.organizations = organizations;
  }

  /** The template filled in for the project, once for each region where it names one. */
  List<String> of(Scheme scheme, Project project, LocalDate on, String input) {
    if (!scheme.code().contains("{region}")) {
      return List.of(fill(scheme, project, null, on, input));
    }
    List<String> regions = project.description().regions();
    if (regions.isEmpty()) {
      throw missing(input, "regionCode");
    }
    return regions.stream()
        .map(region -> fill(scheme, project, region, on, input))
        .distinct()
        .toList();
  }

  private String fill(
      Scheme scheme, Project project, @Nullable String region, LocalDate on, String input) {
    String filled = Scheme.fill(scheme.code(), place -> place(place, project, region, on, input));
    return java.util.Objects.requireNonNull(filled);
  }

  /**
   * The number of a plan in which only {@code year} and {@code value} are still to be filled in.
   */
  String plan(Scheme scheme, Project project, LocalDate on) {
    List<String> regions = project.description().regions();
    String region = regions.isEmpty() ? null : regions.getFirst();
    return java.util.Objects.requireNonNull(
        Scheme.fill(
            scheme.code(),
            place ->
                switch (place) {
                  case "year", "value" -> "{" + place + "}";
                  case "nature" -> letter(project.nature());
                  case "owner" -> owner(scheme, project, on);
                  default -> place(place, project, region, on, PLAN_NUMBER);
                }));
  }

  private String place(
      String place, Project project, @Nullable String region, LocalDate on, String input) {
    String value =
        switch (place) {
          case "industry" -> project.description().industryCode();
          case "region" -> region == null ? null : prefix(region);
          case "organization" -> organization(project, on, input);
          default -> null;
        };
    if (value == null) {
      throw missing(
          input,
          switch (place) {
            case "industry" -> "industryCode";
            case "region" -> "regionCode";
            default -> place;
          });
    }
    return value;
  }

  static String prefix(String region) {
    return region.substring(0, region.endsWith("0000") ? PROVINCE : CITY);
  }

  private static String letter(@Nullable Nature nature) {
    return switch (nature) {
      case MANDATORY -> "Q";
      case GUIDANCE -> "Z";
      case RECOMMENDED -> "T";
      case null -> "T";
    };
  }

  private String owner(Scheme scheme, Project project, LocalDate on) {
    Pattern owners = scheme.owners();
    String own =
        owners == null
            ? null
            : codesOf(project, on).stream()
                .filter(code -> owners.matcher(code).matches())
                .findFirst()
                .orElse(null);
    String owner = own == null ? scheme.owner() : own;
    if (owner == null) {
      throw missing(PLAN_NUMBER, "responsible.standardCodes");
    }
    return owner;
  }

  private String organization(Project project, LocalDate on, String input) {
    List<String> codes =
        codesOf(project, on).stream().filter(c -> !c.chars().allMatch(Character::isDigit)).toList();
    if (codes.size() != 1) {
      throw refused(
          input,
          new Text(
              "归口单位须有且只有一个标准代号（standardCodes），否则请用 codes 指明，或自行给出编号。",
              "The responsible organization must have just one code of standards (standardCodes); else name it in codes, or give the number."));
    }
    return codes.getFirst();
  }

  private List<String> codesOf(Project project, LocalDate on) {
    UUID responsible = project.description().responsible();
    OrganizationView view =
        responsible == null ? null : organizations.getAll(Set.of(responsible), on).get(responsible);
    return view == null ? List.of() : view.standardCodes();
  }

  private static DomainException missing(String input, String field) {
    return refused(
        input,
        new Text(
                "未给出编号，也无法编号：项目缺少 %s。",
                "No number was given, and none can be given out: the project lacks %s.")
            .with(field));
  }

  static DomainException refused(String input, Text why) {
    return DomainException.invalid("/inputs/" + input, "NUMBER_NOT_ISSUED", why);
  }
}
